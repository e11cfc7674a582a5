import { dirname, join } from 'node:path';
import { eventually } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { command, showHost } from './dart/describe.ts';
import { assign, IDLE, register, uninstall } from './dart/install.ts';
import { createSignInLink, openPortal } from './dart/portal.ts';
import { watchFile } from './dart/watch-file.ts';
import { watchProcesses } from './dart/watch-processes.ts';

test('A program that is assigned waits until it is updated, and then is seen running everywhere by itself', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const watch = await watchProcesses(dart, host);
  onTestFinished(() => watch.close());
  const portal = await openPortal(await createSignInLink(dart));
  const { loads } = portal;

  await register(dart, { name: 'wanted', section: IDLE });
  await assign(dart, host, 'wanted');
  const waiting = portal.page.getByRole('list', { name: `Changes waiting on ${host}`, exact: true });
  await waiting.getByText('wanted', { exact: true }).waitFor();
  const before = await showHost(dart, host);
  expect(before.processes.map(({ fullName }) => fullName)).not.toContain('wanted');

  const update = await command(dart, 'update', 'wanted', host);
  expect(update).toMatchObject({ exitCode: 0, state: 'SUCCEEDED', faultName: null });
  await Promise.all([
    watch.waitForState('wanted', 'RUNNING'),
    portal.waitForState(host, 'wanted', 'RUNNING'),
    eventually(async () => {
      const { processes } = await showHost(dart, host);
      return processes.some(({ fullName, state }) => fullName === 'wanted' && state === 'RUNNING');
    }),
  ]);
  await waiting.waitFor({ state: 'detached' });
  expect((await showHost(dart, host)).pendingChanges).toEqual([]);
  expect(portal.loads).toBe(loads);
  expect(portal.complaints).toEqual([]);
  await uninstall(dart, host, 'wanted');
});

test('Whoever reads the file of a host at any time finds it whole', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const run = await dart.readRun();
  const names = ['first', 'second', 'third', 'fourth'];
  // Long enough that writing it in place would take several steps.
  const section = { ...IDLE, environment: `FILLING="${'x'.repeat(20_000)}"` };
  await register(dart, ...names.map((name) => ({ name, section })));
  const file = watchFile(join(dirname(run.hosts[0]?.configuration ?? ''), 'dart.conf'));
  for (const name of names) await assign(dart, host, name);
  const seen = await file.stop();

  expect(seen.size).toBeGreaterThan(names.length - 1);
  for (const text of seen.keys()) {
    expect(text).toMatch(/^; Written by dart.*\n(\n\[program:\w+\]\n([a-z]+ *= *\S.*\n)+)*$/);
  }
  // Each is another file that took the place of the last.
  const inodes = [...seen.values()];
  expect(inodes.every((inode, at) => inode !== inodes[at - 1])).toBe(true);
  for (const name of names) {
    expect((await dart.cli(['unassign', name, 'production', host])).exitCode).toBe(0);
    expect((await dart.cli(['delete-process', name])).exitCode).toBe(0);
  }
});
