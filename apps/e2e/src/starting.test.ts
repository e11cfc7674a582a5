import { createTemporaryFolder, eventually } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, useDart, type Dart } from './dart/dart.ts';
import { readHost } from './dart/describe.ts';
import { findProcesses } from './dart/find-processes.ts';
import { done, uninstall } from './dart/install.ts';
import { startDart, type StartedDart } from './dart/start-dart.ts';

const ALL = ['example-flaky', 'example-report', 'example-web', 'example-worker', 'example-worker'];

async function start(stateFolder: string): Promise<StartedDart> {
  const dart = await startDart(stateFolder, 1);
  onTestFinished(async () => {
    await dart.stop();
  });
  return dart;
}

/** The groups of the processes on the one host, the agent's aside. */
async function listGroups(dart: Dart): Promise<string[]> {
  const { host } = await nameHosts(dart);
  const { processes } = await readHost(dart, host);
  return processes
    .map(({ group }) => group)
    .filter((group) => group !== 'dart-agent')
    .sort();
}

test('One folder is one dart: it ends without a trace, and the next start finds all as it was', async () => {
  const folder = await createTemporaryFolder();
  onTestFinished(() => folder.remove());
  const first = await start(folder.path);
  const dart = useDart(folder.path);
  const { host } = await nameHosts(dart);
  expect(await listGroups(dart)).toEqual(ALL);

  const second = startDart(folder.path, 1).then(
    () => 'it started',
    (error: unknown) => String(error),
  );
  expect(await second).toMatch(/dart runs already with its state in .*npm stop/);
  expect((await dart.cli(['hosts'])).exitCode).toBe(0);

  await uninstall(dart, host, 'example-flaky');
  const { id } = await readHost(dart, host);
  expect(await first.stop()).toBe(0);
  expect(first.said).toContain('all data is kept');
  expect(findProcesses(folder.path)).toEqual([]);

  const begun = performance.now();
  const third = await start(folder.path);
  expect(performance.now() - begun, 'milliseconds of the second start').toBeLessThan(10_000);
  expect((await readHost(dart, host)).id).toBe(id);
  const kept = ALL.filter((group) => group !== 'example-flaky');
  expect(await listGroups(dart)).toEqual(kept);
  const rows = JSON.parse(await done(dart, ['process', 'example-web', '--json'])) as {
    programs: { revision: number }[];
  };
  expect(rows.programs).toMatchObject([{ revision: 1 }]);
  await eventually(
    async () => {
      const { processes } = await readHost(dart, host);
      return processes.some(({ fullName, state }) => fullName === 'example-web' && state === 'RUNNING');
    },
    { what: 'example-web running again' },
  );
  expect(await third.stop()).toBe(0);
  expect(findProcesses(folder.path)).toEqual([]);
});
