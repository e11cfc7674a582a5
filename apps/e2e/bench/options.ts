import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';

export interface Options {
  readonly chosen: readonly Benchmark[];
  /** Where the results are written as JSON. */
  readonly file: string | undefined;
}

/** The command line can't be used; the message says how to write it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `[--json FILE] [NAME…]`. A name chooses all benchmarks that begin with it; without one all are chosen.
 * @throws UsageError
 */
export function readOptions(words: readonly string[], benchmarks: readonly Benchmark[]): Options {
  const names = benchmarks.map(({ name }) => name).join(', ');
  const usage = `Use: npm run bench -- [--json FILE] [NAME…]\nNames, or how they begin: ${names}`;
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'string' } },
      allowPositionals: true,
    });
    const unknown = positionals.find((word) => !benchmarks.some(({ name }) => name.startsWith(word)));
    if (unknown !== undefined) throw new Error(`No benchmark begins with "${unknown}".`);
    const chosen = benchmarks.filter(
      ({ name }) => positionals.length === 0 || positionals.some((word) => name.startsWith(word)),
    );
    return { chosen, file: values.json };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}
