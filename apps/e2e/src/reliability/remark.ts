import { onTestFailed, type TestContext } from 'vitest';
import type { Random } from '@dart/testkit';

declare module 'vitest' {
  interface TaskMeta {
    /** What the test did and measured, for docs/reliability.md; `npm run test:long` prints it. */
    remark?: string;
  }
}

/** Notes what a test did and measured. */
export function remark({ task }: TestContext, text: string): void {
  task.meta.remark = text;
}

/** Prints how to make the same happen again, should the running test fail. */
export function tellSeed({ seed }: Random): void {
  onTestFailed(() => {
    process.stderr.write(`the same again: DART_TEST_SEED=${seed}\n`);
  });
}
