import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryFolder } from '@dart/testkit';
import type { TestProject } from 'vitest/node';
import { findProcesses } from './find-processes.ts';
import { startDart } from './start-dart.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly stateFolder: string;
    readonly starterPid: number;
    readonly signInLink: string;
  }
}

/** One dart with two hosts for all files; only starting.test.ts has one of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await createTemporaryFolder();
  // With this mark the starter leaves the examples out; each test brings the programs that it needs.
  await writeFile(join(folder.path, 'examples-applied'), '');
  const dart = await startDart(folder.path, 2);
  project.provide('stateFolder', folder.path);
  project.provide('starterPid', dart.pid);
  project.provide('signInLink', dart.signInLink);
  return async () => {
    const exitCode = await dart.stop();
    const left = findProcesses(folder.path);
    if (exitCode !== 0 || left.length > 0) {
      throw new Error(
        `dart ended with ${exitCode ?? 'a signal'} and left ${JSON.stringify(left)}\n${dart.said}`,
      );
    }
    await folder.remove();
  };
}
