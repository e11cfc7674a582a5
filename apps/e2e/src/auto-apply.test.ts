import { eventually } from '@dart/testkit';
import { afterAll, expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost, readProcess } from './dart/describe.ts';
import { done, IDLE, uninstall, takeOff, waitForState } from './dart/install.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const [canary = '', follower = ''] = [host, otherHost].sort();
const PROGRAM = 'by-itself';

const body = (more: object): string =>
  Object.entries({ ...IDLE, ...more })
    .map(([key, value]) => `${key} = ${String(value)}\n`)
    .join('');

const register = (more: object = {}) => {
  const autoApply = { canary: 1, canaryWatch: 2 };
  const processes = [{ name: PROGRAM, supervisor: body(more), autoApply }];
  return done(dart, ['register', '-'], JSON.stringify({ processes }));
};

interface Operation {
  readonly id: string;
  readonly state: string;
  readonly requestedBy: string;
  readonly reason: string | null;
  readonly heldReason: string | null;
}

const waitForOperation = (revision: number, state: string): Promise<Operation> =>
  eventually(
    async () => {
      const operations = JSON.parse(await done(dart, ['operations', '--json'])) as Operation[];
      return operations.find(
        (each) =>
          each.state === state && each.reason?.startsWith(`${PROGRAM} (production) revision ${revision},`),
      );
    },
    { what: `revision ${revision} ${state}`, withinMs: 60_000 },
  );

afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('What is registered is applied by itself, and a canary that fails holds back the rest until it is mended', async () => {
  await register();
  for (const on of [host, otherHost]) await done(dart, ['assign', PROGRAM, 'production', on]);
  for (const on of [host, otherHost]) await waitForState(dart, on, PROGRAM, 'RUNNING');
  const before = await readProcess(dart, follower, PROGRAM);

  await register({ command: '/bin/false', startsecs: 1, startretries: 0 });
  const held = await waitForOperation(2, 'HELD');
  expect(held).toMatchObject({ requestedBy: 'autoApply' });
  expect(held.heldReason).toMatch(new RegExp(`^canary ${canary}: ${PROGRAM}:${PROGRAM} `));
  expect(await readProcess(dart, follower, PROGRAM)).toMatchObject({ state: 'RUNNING', pid: before.pid });
  expect(await done(dart, ['operations'])).toContain('held back: canary');

  await register({ command: '/bin/sleep 3000000' });
  await waitForOperation(3, 'SUCCEEDED');
  await waitForOperation(2, 'CANCELLED');
  for (const on of [host, otherHost]) {
    await waitForState(dart, on, PROGRAM, 'RUNNING');
    expect((await readHost(dart, on)).pendingChanges).toEqual([]);
  }
  expect((await readProcess(dart, follower, PROGRAM)).pid).not.toBe(before.pid);
});

test('An operation goes to its canaries first, and a person may let it go on', async () => {
  await done(dart, ['stop', PROGRAM, canary]);
  const words = ['operate', 'stop', '--program', PROGRAM, '--canary-host', canary, '--json'];
  const { exitCode, out } = await dart.cli(words);
  const operation = JSON.parse(out) as Operation;
  expect(exitCode).toBe(1);
  expect(operation).toMatchObject({ state: 'HELD', heldReason: expect.stringContaining(canary) as string });
  await waitForState(dart, follower, PROGRAM, 'RUNNING');
  const gone = await dart.cli(['continue', operation.id]);
  expect(gone).toMatchObject({ exitCode: 1 });
  await waitForState(dart, follower, PROGRAM, 'STOPPED');
  for (const on of [host, otherHost]) await done(dart, ['start', PROGRAM, on]);
});
