import { writeFile } from 'node:fs/promises';
import { findExecutable } from '../src/configuration.ts';
import { BENCHMARKS } from './benchmarks.ts';
import { buildProjects } from './build.ts';
import { readOptions, UsageError } from './options.ts';
import { createProgress } from './progress.ts';
import type { Result } from './result.ts';
import { runBenchmark } from './run-benchmark.ts';
import { renderTable } from './table.ts';

const progress = createProgress(process.stderr);
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

/** Runs what was chosen, one after the other. One that fails does not keep the others from running. */
async function run(): Promise<void> {
  const { chosen, file } = readOptions(process.argv.slice(2), BENCHMARKS);
  findExecutable('supervisord');
  const projects = [...new Set(chosen.flatMap(({ needs }) => needs))];
  progress.note(`building ${projects.join(', ')}`);
  await buildProjects(projects);
  const results: Result[] = [];
  for (const benchmark of chosen) {
    if (ending.signal.aborted) break;
    const begunAt = performance.now();
    const found = await runBenchmark(benchmark, progress, ending.signal).catch((error: unknown) => {
      process.exitCode = 1;
      progress.print(`  ✕ ${benchmark.name}: ${(error as Error).stack ?? String(error)}`);
      return [];
    });
    results.push(...found);
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
    if (found.length > 0) progress.print(`  ✓ ${benchmark.name}  ${seconds} s`);
    // After each one, so that a run that is cut short leaves what it has.
    if (file !== undefined) await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  }
  process.stdout.write(`\n${renderTable(results)}\n`);
}

try {
  await run();
} catch (error) {
  progress.print((error as Error).message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
