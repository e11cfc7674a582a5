import { setTimeout as delay } from 'node:timers/promises';

export interface Backoff {
  /** Waits for the next delay; rejects with an AbortError when the signal fires. */
  wait(signal?: AbortSignal): Promise<void>;
  /** The delay that the next `wait` takes, in milliseconds, without jitter. */
  readonly nextMs: number;
  /** After a success: begins again with the shortest delay. */
  reset(): void;
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
      await delay(jittered, undefined, signal ? { signal } : {});
    },
    reset() {
      nextMs = minMs;
    },
  };
}
