export interface Backoff {
  /** Waits for the next delay; rejects with the signal's reason (an AbortError) when the signal fires. */
  wait(signal?: AbortSignal): Promise<void>;
  /** The delay that the next `wait` takes, in milliseconds, without jitter. */
  readonly nextMs: number;
  /** After a success: begins again with the shortest delay. */
  reset(): void;
}

/** A plain timer, because this file also runs in browsers, where node:timers is not. */
async function delay(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Exponential delays from `minMs` to `maxMs` with up to 25 % of jitter, for retries that go on for ever. */
export function createBackoff({ minMs = 100, maxMs = 10_000 } = {}): Backoff {
  let nextMs = minMs;
  return {
    get nextMs() {
      return nextMs;
    },
    async wait(signal) {
      const jittered = nextMs * (0.75 + Math.random() * 0.25);
      nextMs = Math.min(maxMs, nextMs * 2);
      await delay(jittered, signal);
    },
    reset() {
      nextMs = minMs;
    },
  };
}
