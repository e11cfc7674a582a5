import type { RunStartInput } from '@dart/client/agent';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createModel, type Change } from '../model/model.ts';
import { createRunCauses } from '../runs/causes.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { Fire } from './fire.ts';
import { createFires, type FiresOptions } from './fires.ts';
import { openFireJournal, type FireEntry } from './journal.ts';
import type { LeaseAnswer } from './lease.ts';

const noon = Date.UTC(2026, 0, 1, 12);

const fireAt = (nominalMs: number, name = 'job', more: Partial<Fire['schedule']> = {}): Fire => ({
  program: { programId: `id-${name}`, name, revision: 1 },
  schedule: { name: 'default', overlap: 'SKIP', limitSeconds: null, once: false, ...more },
  nominalMs,
});

/** The faults of supervisord and its answers are made here: a real one can't be made to give them at a wanted moment. */
const GRANTED: LeaseAnswer = { decision: 'GRANTED', reason: '' };

const TOLD: Partial<RunStartInput> = { cause: 'FIRE' };

function setup({ folder = makeFolder(), lease = GRANTED, isNewSupervisord = false } = {}) {
  const model = createModel();
  const journal = openFireJournal(folder, noon);
  const records: { outcome: string; reason: string; nominalAt: string; group: string }[] = [];
  const calls: string[][] = [];
  const faults = new Map<string, SupervisordFault>();
  const causes = createRunCauses();
  const options: FiresOptions = {
    journal,
    model,
    supervisord: {
      startProcesses(names) {
        calls.push([...names]);
        return Promise.resolve(names.map((name) => faults.get(name)));
      },
      getProcessInfo(name) {
        const [group = '', process = ''] = name.split(':');
        const { state = 'UNKNOWN' } = model.get(group, process) ?? {};
        return Promise.resolve({ group, name: process, state });
      },
    },
    causes,
    limits: {
      expect: () => () => undefined,
      resume: () => undefined,
      takeReason: () => undefined,
    },
    recorder: { recordFire: (fire) => void records.push(fire) },
    claimLease: () => Promise.resolve(lease),
    alarms: { raise: () => undefined, clear: () => undefined },
    limitOf: () => null,
    isNewSupervisord,
    now: () => noon + 500,
    logger: silent,
  };
  const fires = createFires(options);
  const change = (group: string, from: Change['from'], to: Change['to']): void => {
    model.apply({ group, process: group, from, to, atMs: noon });
  };
  /** The event of a start, as the recorder takes it. */
  const begin = (group: string) => {
    const event = { group, process: group, from: 'EXITED', to: 'STARTING' } as const;
    const cause = causes.take(event, model.get(group, group), undefined);
    change(group, 'EXITED', 'STARTING');
    change(group, 'STARTING', 'RUNNING');
    return cause;
  };
  const decide = (fire: Fire): void => {
    const { programId, name: group, revision } = fire.program;
    const { nominalMs } = fire;
    const pending = { programId, group, revision, nominalMs, schedule: 'default', atMs: noon };
    const key = `${programId}/default`;
    const entry: FireEntry = { ...journal.get(key), key, cursorMs: nominalMs, timing: 't', pending };
    journal.write([entry], { sync: true });
    fires.start([fire]);
  };
  const settled = (name: string) =>
    waitFor('the end of the start', () => journal.get(`id-${name}/default`)?.pending === undefined);
  change('job', 'RUNNING', 'EXITED');
  return { folder, model, journal, causes, records, calls, faults, fires, change, begin, decide, settled };
}

test('A program that still runs is skipped, with that reason', async () => {
  const { change, decide, records, calls, settled } = setup();
  change('job', 'STARTING', 'RUNNING');
  decide(fireAt(noon));
  await settled('job');
  expect(calls).toEqual([]);
  expect(records).toMatchObject([
    { outcome: 'SKIPPED', reason: expect.stringContaining('still runs') as string },
  ]);
});

test('What was found running only by supervisord itself is skipped too', async () => {
  const { decide, records, faults, settled } = setup();
  faults.set('job:job', new SupervisordFault('supervisor.startProcess', 60, 'ALREADY_STARTED'));
  decide(fireAt(noon));
  await settled('job');
  expect(records).toMatchObject([{ outcome: 'SKIPPED' }]);
});

test('With overlap queue one fire waits and starts at the end of the run before, the next are skipped', async () => {
  const { change, decide, records, calls, fires, settled } = setup();
  change('job', 'STARTING', 'RUNNING');
  decide(fireAt(noon, 'job', { overlap: 'QUEUE' }));
  await settled('job');
  decide(fireAt(noon + 60_000, 'job', { overlap: 'QUEUE' }));
  await settled('job');
  expect(records.map(({ outcome }) => outcome)).toEqual(['QUEUED', 'SKIPPED']);
  fires.startQueued();
  expect(calls).toEqual([]);
  change('job', 'RUNNING', 'EXITED');
  fires.startQueued();
  fires.startQueued();
  await settled('job');
  expect(calls).toEqual([['job:job']]);
});

test('A fire that waits survives the agent’s end, and is skipped when its program is paused', async () => {
  const first = setup();
  first.change('job', 'STARTING', 'RUNNING');
  first.decide(fireAt(noon, 'job', { overlap: 'QUEUE' }));
  await first.settled('job');
  const second = setup({ folder: first.folder });
  second.fires.recover();
  second.fires.startQueued();
  await second.settled('job');
  expect(second.calls).toEqual([['job:job']]);

  const third = setup();
  third.change('job', 'STARTING', 'RUNNING');
  third.decide(fireAt(noon, 'job', { overlap: 'QUEUE' }));
  await third.settled('job');
  third.fires.dropQueued(() => false);
  third.change('job', 'RUNNING', 'EXITED');
  third.fires.startQueued();
  expect(third.calls).toEqual([]);
  expect(third.records.at(-1)).toMatchObject({ outcome: 'SKIPPED' });
});

test.each([
  ['the agent', false, 'MISSED'],
  ['supervisord with its agent', true, 'UNKNOWN'],
] as const)(
  'A fire in hand when %s ended never starts again, and is recorded',
  (_who, isNewSupervisord, outcome) => {
    const first = setup();
    const key = 'id-job/default';
    const pending = { programId: 'id-job', group: 'job', revision: 1, nominalMs: noon, schedule: 'default' };
    first.journal.write([{ key, cursorMs: noon, timing: 't', pending: { ...pending, atMs: noon + 10_000 } }]);
    const second = setup({ folder: first.folder, isNewSupervisord });
    second.fires.recover();
    expect(second.calls).toEqual([]);
    expect(second.records).toMatchObject([{ outcome, nominalAt: '2026-01-01T12:00:00.000Z' }]);
    expect(second.journal.get(key)?.pending).toBeUndefined();
  },
);

test.each([
  ['whose event was not recorded before both ended is unknown', false, ['UNKNOWN']],
  ['whose event was recorded is left to its run', true, []],
])('A start that supervisord had taken, %s', async (_what, isTold, outcomes) => {
  const first = setup();
  first.decide(fireAt(noon));
  await first.settled('job');
  expect(first.calls).toEqual([['job:job']]);
  if (isTold) {
    first.begin('job');
    await waitFor('the end of the start', () => first.journal.get('id-job/default')?.untold === undefined);
  }
  const second = setup({ folder: first.folder, isNewSupervisord: true });
  second.fires.recover();
  expect(second.records.map(({ outcome }) => outcome)).toEqual(outcomes);
  const third = setup({ folder: first.folder, isNewSupervisord: true });
  third.fires.recover();
  expect(third.records).toEqual([]);
});

test('A fire whose program was started a moment ago waits until that start is told, so that each start has its own time', async () => {
  const { decide, settled, begin, change, calls } = setup();
  decide(fireAt(noon));
  await settled('job');
  decide(fireAt(noon + 1000));
  expect(calls).toHaveLength(1);
  expect(begin('job')).toMatchObject({ ...TOLD, nominalAt: '2026-01-01T12:00:00.000Z' });
  change('job', 'RUNNING', 'EXITED');
  await waitFor('the second start', () => calls.length === 2);
  expect(begin('job')).toMatchObject({ ...TOLD, nominalAt: '2026-01-01T12:00:01.000Z' });
});

test('A start that is given again after the agent ended is told with its own time, and the fire after it waits', async () => {
  const first = setup();
  first.decide(fireAt(noon));
  await first.settled('job');
  const { fires, decide, begin, change, calls, records } = setup({ folder: first.folder });
  fires.recover();
  decide(fireAt(noon + 1000));
  expect(begin('job')).toMatchObject({ ...TOLD, nominalAt: '2026-01-01T12:00:00.000Z' });
  change('job', 'RUNNING', 'EXITED');
  await waitFor('the second start', () => calls.length === 1);
  expect(begin('job')).toMatchObject({ ...TOLD, nominalAt: '2026-01-01T12:00:01.000Z' });
  expect(records).toEqual([]);
});

test('A start whose event was lost is unknown', async () => {
  const { decide, settled, causes, records, journal, begin } = setup();
  decide(fireAt(noon));
  await settled('job');
  causes.forget();
  await waitFor('the record', () => records.length === 1);
  expect(records).toMatchObject([{ outcome: 'UNKNOWN', nominalAt: '2026-01-01T12:00:00.000Z' }]);
  expect(journal.get('id-job/default')?.untold).toBeUndefined();
  expect(begin('job')).not.toMatchObject(TOLD);
});

test('A fault on start is recorded and stops no other of the same moment', async () => {
  const { change, fires, journal, records, calls, faults } = setup();
  change('fine', 'RUNNING', 'EXITED');
  faults.set('job:job', new SupervisordFault('supervisor.startProcess', 20, 'NO_FILE'));
  fires.start([fireAt(noon), fireAt(noon, 'fine'), fireAt(noon, 'unknown')]);
  await waitFor('both records', () => records.length === 2);
  expect(calls).toEqual([['job:job', 'fine:fine']]);
  expect(records.map(({ group, outcome }) => `${group} ${outcome}`).sort()).toEqual([
    'job FAILED',
    'unknown FAILED',
  ]);
  expect(journal.get('id-job/default')).toBeUndefined();
});

test.each([
  ['BUSY', 'SKIPPED'],
  ['UNREACHABLE', 'MISSED'],
  ['TAKEN', undefined],
  ['REFUSED', undefined],
] as const)('Once in the fleet: %s starts nothing and is recorded as %s', async (decision, outcome) => {
  const { decide, records, calls, settled } = setup({ lease: { decision, reason: 'because' } });
  decide(fireAt(noon, 'job', { once: true }));
  await settled('job');
  expect(calls).toEqual([]);
  expect(records.map((record) => record.outcome)).toEqual(outcome === undefined ? [] : [outcome]);
});
