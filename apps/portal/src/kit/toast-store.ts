export interface Toast {
  readonly id: number;
  readonly tone: 'fail' | 'ok';
  readonly title: string;
  readonly detail: string | undefined;
  /** What can be done about it as long as it stands there. */
  readonly action?: ToastAction;
}

export interface ToastAction {
  /** On its button: "Undo". */
  readonly word: string;
  readonly does: { readonly href: string } | { readonly run: () => void };
}

const LIFETIME_MS = 8_000;
/** Longer where there is something to do. */
const ACTION_LIFETIME_MS = 10_000;
/** What the pointer or the focus is on is looked at again after so long. */
const HOLD_MS = 1_000;
const MOST = 4;
const NONE: readonly Toast[] = [];
const listeners = new Set<() => void>();
let toasts = NONE;
let nextId = 1;
let isHeld = false;

/** Says something in the corner for 8 s, or 10 s with something to do. It is never the only place where it stands. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = nextId++;
  publish([...toasts, { ...toast, id }].slice(-MOST));
  const expire = (): void => {
    if (isHeld) setTimeout(expire, HOLD_MS);
    else dismissToast(id);
  };
  setTimeout(expire, toast.action === undefined ? LIFETIME_MS : ACTION_LIFETIME_MS);
}

/** Nothing goes while somebody is on it. */
export function holdToasts(hold: boolean): void {
  isHeld = hold;
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
  if (toasts.length === 0) isHeld = false;
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
