import { once } from 'node:events';
import type { Benchmark } from './benchmark.ts';
import type { Progress } from './progress.ts';
import { judge, type Result } from './result.ts';

/**
 * Runs one benchmark and takes down what it has set up, also when the signal fires.
 * @throws what the benchmark throws.
 */
export async function runBenchmark(
  { name, measure }: Benchmark,
  progress: Progress,
  signal: AbortSignal,
): Promise<Result[]> {
  const undos: (() => Promise<unknown>)[] = [];
  const interrupted = once(signal, 'abort').then(() => Promise.reject(new Error('interrupted')));
  progress.note(name);
  try {
    const measured = measure({
      note: (text) => {
        progress.note(`${name}: ${text}`);
      },
      defer: (undo) => undos.push(undo),
    });
    const measurements = await Promise.race([measured, interrupted]);
    return measurements.map(judge);
  } finally {
    // An interrupted benchmark goes on until it misses what is taken down here.
    interrupted.catch(() => undefined);
    for (const undo of undos.reverse()) {
      await undo().catch((error: unknown) => {
        progress.print(`  ${name} could not take down a part: ${String(error)}`);
      });
    }
  }
}
