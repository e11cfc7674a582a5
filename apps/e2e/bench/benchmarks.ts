import type { Benchmark } from './benchmark.ts';
import { exitToRow } from './agent/exit-to-row.ts';

/** All benchmarks, in the order in which they run. */
export const BENCHMARKS: readonly Benchmark[] = [exitToRow];
