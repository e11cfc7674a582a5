import { eventually } from '@dart/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readProcess } from './dart/describe.ts';
import { assign, done, IDLE, register, takeOff, uninstall, waitForState } from './dart/install.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const hosts = [host, otherHost];
const PROGRAM = 'changed-alike';

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly hostCount: number;
  readonly hosts: readonly string[];
  readonly stops: number;
  readonly starts: number;
}

const list = async (): Promise<Change[]> =>
  JSON.parse(await done(dart, ['changes', '--program', PROGRAM, '--json'])) as Change[];

/** The one change of the program, once it waits on both hosts. */
const waitForChange = (kind: string): Promise<Change> =>
  eventually(
    async () => {
      const [change, ...others] = await list();
      return change?.kind === kind && change.hostCount === 2 && others.length === 0 && change;
    },
    { what: `${PROGRAM} ${kind} on both hosts as one change` },
  );

beforeAll(async () => {
  await register(dart, { name: PROGRAM, section: IDLE });
  for (const on of hosts) await assign(dart, on, PROGRAM);
});
afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('A change that is the same on two hosts is shown once, with its difference, and applied at once on both', async () => {
  const added = await waitForChange('ADDED');
  expect(added).toMatchObject({ hosts: [...hosts].sort(), stops: 0, starts: 2 });
  await done(dart, ['apply', added.id, '--batch', '2']);
  for (const on of hosts) await waitForState(dart, on, PROGRAM, 'RUNNING');

  await register(dart, { name: PROGRAM, section: { ...IDLE, command: '/bin/sleep 2000000' } });
  const changed = await waitForChange('CHANGED');
  expect(changed).toMatchObject({ stops: 2, starts: 2 });
  const text = await done(dart, ['changes', '--program', PROGRAM]);
  expect(text).toContain('-command = /bin/sleep 1000000');
  expect(text).toContain('+command = /bin/sleep 2000000');
  expect(text).toContain(`stops 2 processes, starts 2 processes; apply with: dart apply ${changed.id}`);
  const before = await readProcess(dart, host, PROGRAM);
  const applied = await done(dart, ['apply', changed.id, '--reason', 'a longer sleep', '--json']);
  expect(JSON.parse(applied)).toMatchObject({ state: 'SUCCEEDED', succeeded: 2, reason: 'a longer sleep' });
  for (const on of hosts) await waitForState(dart, on, PROGRAM, 'RUNNING');
  expect((await readProcess(dart, host, PROGRAM)).pid).not.toBe(before.pid);
  expect(await list()).toEqual([]);

  const again = await dart.cli(['apply', changed.id]);
  expect(again).toMatchObject({ exitCode: 1 });
  expect(again.error).toContain('it was applied, or has changed meanwhile');
});
