export interface Toast {
  readonly id: number;
  readonly tone: 'fail' | 'ok';
  readonly title: string;
  readonly detail: string | undefined;
}

const LIFETIME_MS = 8_000;
const MOST = 4;
const NONE: readonly Toast[] = [];
const listeners = new Set<() => void>();
let toasts = NONE;
let nextId = 1;

/** Says something in the corner for 8 s. It is never the only place where it stands. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = nextId++;
  publish([...toasts, { ...toast, id }].slice(-MOST));
  setTimeout(() => {
    dismissToast(id);
  }, LIFETIME_MS);
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const getToasts = (): readonly Toast[] => toasts;
export const getNoToasts = (): readonly Toast[] => NONE;
