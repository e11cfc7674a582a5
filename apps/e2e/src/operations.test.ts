import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readProcess } from './dart/describe.ts';
import { assign, done, IDLE, install, takeOff, uninstall, waitForState } from './dart/install.ts';

const dart = useDart();
const { host, otherHost } = await nameHosts(dart);
const PROGRAM = 'rolled';

const operate = async (...words: string[]) => {
  const { exitCode, out } = await dart.cli(['operate', ...words, '--json']);
  return { exitCode, answer: (out === '' ? {} : JSON.parse(out)) as Record<string, unknown> };
};

beforeAll(async () => {
  await install(dart, host, { name: PROGRAM, section: IDLE });
  await assign(dart, otherHost, PROGRAM);
  await done(dart, ['update', PROGRAM, otherHost]);
});
afterAll(async () => {
  await takeOff(dart, otherHost, PROGRAM);
  await uninstall(dart, host, PROGRAM);
});

test('A dry run says what is meant and does nothing; the operation does it on each host', async () => {
  const before = await Promise.all([host, otherHost].map((on) => waitForState(dart, on, PROGRAM, 'RUNNING')));
  const dryRun = await operate('restart', '--program', PROGRAM, '--dry-run');
  expect(dryRun).toMatchObject({ exitCode: 0, answer: { hosts: 2, targets: 2 } });
  expect(await readProcess(dart, host, PROGRAM)).toMatchObject({ pid: before[0]?.pid });
  const restarted = await operate('restart', '--program', PROGRAM, '--reason', 'a test');
  expect(restarted).toMatchObject({
    exitCode: 0,
    answer: { state: 'SUCCEEDED', reason: 'a test', total: 2, succeeded: 2 },
  });
  for (const [index, on] of [host, otherHost].entries()) {
    const { state, pid } = await readProcess(dart, on, PROGRAM);
    expect(state).toBe('RUNNING');
    expect(pid).not.toBe(before[index]?.pid);
  }
});

test('What failed on a host is told with the fault, and the exit code is 1', async () => {
  await done(dart, ['stop', PROGRAM, host]);
  const failed = await operate('stop', '--program', PROGRAM, '--batch', '2');
  expect(failed).toMatchObject({ exitCode: 1, answer: { state: 'FAILED', succeeded: 1, failed: 1 } });
  expect(failed.answer['unfinished']).toMatchObject([{ host, state: 'FAILED' }]);
  const started = await operate('start', '--program', PROGRAM, '--state', 'stopped', '--batch', '2');
  expect(started).toMatchObject({ exitCode: 0, answer: { total: 2 } });
});

test('A scope that means nothing is refused with what to do', async () => {
  const { exitCode, answer } = await operate('restart', '--program', 'nothing-of-this-name');
  expect(exitCode).toBe(1);
  expect(JSON.stringify(answer)).toContain('Nothing matches the scope');
});
