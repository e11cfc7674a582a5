import { createBackoff } from '@dart/runtime/backoff';
import { toError } from '@dart/runtime';

export interface Kept {
  readonly name: string;
  start(): Promise<void>;
  /** Resolves when it has ended, with how. */
  waitForExit(): Promise<string>;
}

export interface KeepOptions {
  readonly signal: AbortSignal;
  readonly onRemark: (text: string) => void;
  /** After each restart: its process id is another. */
  readonly onRestart: () => Promise<void>;
}

/** A part that ran this long before it ended is started again at once, in milliseconds. */
const LONG_MS = 30_000;

/** Starts a part that runs again whenever it ends, saying so, until the signal fires. */
export async function keepRunning(kept: Kept, { signal, onRemark, onRestart }: KeepOptions): Promise<void> {
  const backoff = createBackoff({ minMs: 500, maxMs: 30_000 });
  let startedAt = Date.now();
  for (;;) {
    const ending = await kept.waitForExit();
    if (isFired(signal)) return;
    if (Date.now() - startedAt > LONG_MS) backoff.reset();
    onRemark(`${kept.name} ended (${ending}); starting it again in ${(backoff.nextMs / 1000).toFixed(1)} s`);
    await backoff.wait(signal).catch(() => undefined);
    if (isFired(signal)) return;
    try {
      startedAt = Date.now();
      await kept.start();
      await onRestart();
      onRemark(`${kept.name} runs again`);
    } catch (error) {
      onRemark(toError(error).message);
    }
  }
}

/** A function, because the compiler takes a property that it read once for settled. */
const isFired = (signal: AbortSignal): boolean => signal.aborted;
