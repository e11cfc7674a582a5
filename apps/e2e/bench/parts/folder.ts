import { createTemporaryFolder } from '@dart/testkit';
import type { Bench } from '../benchmark.ts';

/** A folder that is gone when the benchmark ends. */
export async function makeFolder(bench: Bench): Promise<string> {
  const folder = await createTemporaryFolder();
  bench.defer(() => folder.remove());
  return folder.path;
}
