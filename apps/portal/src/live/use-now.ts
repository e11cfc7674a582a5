'use client';

import { createContext, use, useSyncExternalStore } from 'react';

/** The server's time of the first paint: what the browser hydrates with, so that both say the same. */
export const PaintedAt = createContext(0);

const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all times on the page; it stands still while nobody looks at it. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(tick, 1_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function read(): number {
  // Whole seconds: React wants the same answer when it asks twice.
  if (timer === undefined) now = Math.floor(Date.now() / 1_000) * 1_000;
  return now;
}

/** The time in milliseconds, each second anew. */
export function useNow(): number {
  const paintedAt = use(PaintedAt);
  return useSyncExternalStore(subscribe, read, () => paintedAt);
}
