import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { createSupervisord } from '../supervisord/supervisord.ts';
import type { Executor } from './executor.ts';
import { openCommandJournal, type CommandOutcome } from './journal.ts';
import { createCommandRunner } from './runner.ts';

const done: CommandOutcome = { state: 'SUCCEEDED', message: 'web: started', results: [] };
const offer = { id: 'c1', action: 'START', targets: ['web'], deadlineInMs: 5000 } as const;

function setup(execute: Executor, folder = makeFolder()) {
  const claims: string[] = [];
  const added: string[] = [];
  const journal = openCommandJournal(folder);
  const runner = createCommandRunner({
    journal,
    execute,
    supervisord: {
      ...createSupervisord({ serverUrl: 'unix:///nowhere' }),
      addProcessGroup(group) {
        added.push(group);
        return Promise.resolve([]);
      },
    },
    claim: (id) => Promise.resolve(claims.push(id) === 1),
    onFinished: () => undefined,
    logger: silent,
  });
  return { folder, journal, runner, claims, added };
}

test('A command is claimed, on disk before it is done, done once, and kept until the gateway has the result', async () => {
  const inHand: unknown[] = [];
  const { runner, journal } = setup(() => {
    inHand.push(...journal.list());
    return Promise.resolve(done);
  });
  await Promise.all([runner.take(offer), runner.take(offer)]);
  await runner.take(offer);
  expect(inHand).toEqual([{ id: 'c1', action: 'START', targets: ['web'] }]);
  expect(runner.finished()).toMatchObject([{ id: 'c1', outcome: done }]);
  runner.forget('c1');
  expect(runner.finished()).toEqual([]);
});

test('A command that another claimed or that expired is not done', async () => {
  const { runner, claims } = setup(() => Promise.reject(new Error('must not run')));
  claims.push('other');
  await runner.take(offer);
  expect(runner.finished()).toEqual([]);
});

test('After a crash in between the result is unknown, and nothing is repeated', async () => {
  const first = setup(() => Promise.resolve(done));
  first.journal.write({ id: 'c1', action: 'START', targets: ['web'] });
  const second = setup(() => Promise.reject(new Error('must not run')), first.folder);
  await second.runner.recover();
  expect(second.runner.finished()).toMatchObject([{ id: 'c1', outcome: { state: 'UNKNOWN' } }]);
  expect(second.claims).toEqual([]);
  expect(second.added).toEqual([]);
});

test('An update that was cut between remove and add is finished at the next start', async () => {
  const first = setup((_, __, onAdding) => {
    onAdding('web');
    return new Promise(() => undefined);
  });
  void first.runner.take({ ...offer, action: 'UPDATE' });
  await new Promise(setImmediate);
  const second = setup(() => Promise.reject(new Error('must not run')), first.folder);
  await second.runner.recover();
  expect(second.added).toEqual(['web']);
  expect(second.runner.finished()[0]?.outcome?.message).toContain('added the group');
});

test('A command that throws has failed with what was thrown', async () => {
  const { runner } = setup(() => Promise.reject(new Error('disk full')));
  await runner.take(offer);
  expect(runner.finished()).toMatchObject([{ outcome: { state: 'FAILED', message: 'web: disk full' } }]);
});
