const FIRST_MS = 500;
const MOST_MS = 10_000;

/** The pauses between attempts: each is twice as long as the one before, up to 10 s. */
export interface Wait {
  /** Resolves after the next pause, or when the signal fires. */
  next(): Promise<void>;
  /** It went well: the next pause is the first one again. */
  reset(): void;
}

export function createWait(signal: AbortSignal): Wait {
  let ms = FIRST_MS;
  return {
    next: () =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done, { once: true });
        if (signal.aborted) done();
        ms = Math.min(MOST_MS, ms * 2);
      }),
    reset() {
      ms = FIRST_MS;
    },
  };
}
