import type { ScheduleDefinition } from '@dart/supervisor/schedule';
import { expect, test } from 'vitest';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { scheduled } from '../fixtures/scheduled.ts';
import { silent } from '../fixtures/silent.ts';
import { openFireJournal } from './journal.ts';
import { createScheduler } from './scheduler.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const minute = 60_000;
const hour = 60 * minute;

function setup({
  folder = makeFolder(),
  cron = '* * * * *',
  more = {},
}: { folder?: string; cron?: string; more?: Partial<ScheduleDefinition> } = {}) {
  const job: DesiredProgram = {
    programId: 'p',
    name: 'job',
    environment: 'production',
    type: 'PROGRAM',
    revision: 1,
    configuration: 'command=/bin/true',
    ...scheduled(cron, more),
    paused: false,
    holds: [],
    enabled: true,
    monitors: [],
  };
  const journal = openFireJournal(folder, noon);
  const state = {
    nowMs: noon + 1,
    programs: [job],
    started: [] as string[],
    missed: [] as string[],
    raised: [] as string[],
  };
  const reasons: string[] = [];
  const timeOf = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
  const scheduler = createScheduler({
    journal,
    programs: () => state.programs,
    hostId: () => 'h',
    starter: {
      start(fires) {
        for (const { nominalMs, program, schedule } of fires) {
          state.started.push(timeOf(nominalMs));
          const entry = journal.get(`${program.programId}/${schedule.name}`);
          if (entry === undefined) continue;
          expect(entry.pending?.nominalMs).toBe(nominalMs);
          journal.write([{ ...entry, pending: undefined }]);
        }
      },
      record(fire, _outcome, reason) {
        state.missed.push(timeOf(fire.nominalMs));
        reasons.push(reason);
      },
      dropQueued: () => undefined,
      startQueued: () => undefined,
    },
    alarms: {
      raise: ({ component }) => state.raised.push(component),
      clear: () => undefined,
    },
    now: () => state.nowMs,
    logger: silent,
  });
  const runAt = (ms: number): void => {
    state.nowMs = ms;
    scheduler.runOnce();
  };
  return { folder, journal, state, reasons, job, runAt };
}

test('A program begins to fire when it is first seen, and each nominal time fires once', () => {
  const { state, runAt } = setup();
  runAt(noon + 1);
  runAt(noon + minute);
  runAt(noon + minute);
  runAt(noon + minute + 1000);
  runAt(noon + 2 * minute + 900);
  expect(state).toMatchObject({ started: ['12:01:00', '12:02:00'], missed: [] });
});

test('A nominal time that was decided never fires again: after a crash, or with the clock set back', () => {
  const first = setup();
  first.runAt(noon + 1);
  first.runAt(noon + minute);
  const second = setup({ folder: first.folder });
  second.runAt(noon + minute);
  second.runAt(noon + 30_000);
  second.runAt(noon + minute + 30_000);
  expect(second.state).toMatchObject({ started: [], missed: [] });
  second.runAt(noon + 2 * minute);
  expect(second.state.started).toEqual(['12:02:00']);
});

test('With the clock set forth and back by hours no time fires twice, and what it jumped over is missed', () => {
  const { state, runAt } = setup({ cron: '0,30 * * * *' });
  runAt(noon + 1);
  runAt(noon + 30 * minute);
  runAt(noon + 3 * hour);
  expect(state).toMatchObject({
    started: ['12:30:00', '15:00:00'],
    missed: ['13:00:00', '13:30:00', '14:00:00', '14:30:00'],
  });
  for (let at = noon; at < noon + 3 * hour; at += 10 * minute) runAt(at);
  expect(state.started).toHaveLength(2);
  runAt(noon + 3 * hour + 30 * minute);
  expect(state.started.at(-1)).toBe('15:30:00');
  expect(state.missed).toHaveLength(4);
});

test('What is more than a minute late is missed and starts nothing', () => {
  const { state, runAt } = setup();
  runAt(noon + 1);
  runAt(noon + 3 * minute + 5000);
  expect(state).toMatchObject({ missed: ['12:01:00', '12:02:00'], started: ['12:03:00'] });
});

test('A wake-up that comes late starts its fire all the same, and of a burst only the latest', () => {
  const { state, reasons, runAt } = setup({ cron: '*/10 * * * * *' });
  runAt(noon + 1);
  runAt(noon + 19_999);
  runAt(noon + 45_000);
  expect(state).toMatchObject({ started: ['12:00:10', '12:00:40'], missed: ['12:00:20', '12:00:30'] });
  expect(reasons[0]).toContain('only the latest starts');
});

test('After an outage the latest is caught up within its deadline, and the others are missed', () => {
  const more = { catchUp: 'LATEST', deadlineSeconds: 7200 } as const;
  const { state, runAt } = setup({ cron: '0 * * * *', more });
  runAt(noon + 1);
  runAt(noon + 3 * hour + 50 * minute);
  expect(state).toMatchObject({ started: ['15:00:00'], missed: ['13:00:00', '14:00:00'] });
});

test('What is later than its deadline is not caught up: it would run into the working day', () => {
  const more = { catchUp: 'LATEST', deadlineSeconds: 1800 } as const;
  const { state, runAt } = setup({ cron: '0 13 * * *', more });
  runAt(noon + 1);
  runAt(noon + 2 * hour);
  expect(state).toMatchObject({ started: [], missed: ['13:00:00'] });
});

test('After a long outage what is listed is bounded, and what is not listed is told', () => {
  const { state, reasons, runAt } = setup({ cron: '* * * * * *' });
  runAt(noon + 1);
  runAt(noon + 30 * 24 * hour);
  expect(state.started).toEqual(['12:00:00']);
  expect(state.missed.length).toBeLessThanOrEqual(101);
  expect(reasons[0]).toContain('all others until');
});

test('A disabled program does not fire, and does not catch up when it is enabled again', () => {
  const { state, job, runAt } = setup();
  runAt(noon + 1);
  state.programs = [{ ...job, enabled: false }];
  runAt(noon + 5 * minute);
  state.programs = [job];
  runAt(noon + 5 * minute + 1);
  runAt(noon + 6 * minute);
  expect(state).toMatchObject({ missed: [], started: ['12:06:00'] });
});

test('Maintenance holds a program from its begin to its end, to the second, without a word of the gateway', () => {
  const { state, job, runAt } = setup({ cron: '*/10 * * * * *' });
  const timeAt = (ms: number): string => new Date(ms).toISOString();
  state.programs = [
    { ...job, holds: [{ from: timeAt(noon + 20_000), until: timeAt(noon + 50_000) }] },
    { ...job, programId: 'q', name: 'other' },
  ];
  // the clock is set back a little while it lasts
  for (let at = noon + 1; at <= noon + 55_000; at += 1000) runAt(at === noon + 35_001 ? at - 3000 : at);
  // the other program goes on; a time at the end is in the period after it
  const times = [10, 10, 20, 30, 40, 50, 50].map((second) => `12:00:${second}`);
  expect([...state.started].sort()).toEqual(times);
  expect(state.missed).toEqual([]);
});

test('Maintenance that began while the agent was down holds what it would catch up', () => {
  const first = setup();
  first.runAt(noon + 1);
  const second = setup({ folder: first.folder, more: { catchUp: 'LATEST', deadlineSeconds: 3600 } });
  const hold = { from: new Date(noon + 30_000).toISOString(), until: new Date(noon + hour).toISOString() };
  second.state.programs = [{ ...second.job, holds: [hold] }];
  second.runAt(noon + 2 * minute);
  second.runAt(noon + hour - 1);
  expect(second.state).toMatchObject({ started: [], missed: [] });
  second.runAt(noon + hour + 900);
  expect(second.state).toMatchObject({ started: ['13:00:00'], missed: [] });
});

test('A paused program records none of the times that pass, and begins anew when it goes on, after a restart too', () => {
  const first = setup({ more: { catchUp: 'LATEST', deadlineSeconds: 3600 } });
  first.runAt(noon + 1);
  first.state.programs = [{ ...first.job, paused: true }];
  first.runAt(noon + minute);
  const second = setup({ folder: first.folder, more: { catchUp: 'LATEST', deadlineSeconds: 3600 } });
  second.runAt(noon + 5 * minute + 1);
  second.runAt(noon + 6 * minute);
  expect(first.state).toMatchObject({ started: [], missed: [] });
  expect(second.state).toMatchObject({ started: ['12:06:00'], missed: [] });
});

test('A stored schedule that cannot be used raises an alarm and stops no other', () => {
  const { state, job, runAt } = setup();
  state.programs = [
    { ...job, programId: 'q', name: 'other', ...scheduled('never') },
    { ...job, programId: 'r', name: 'third', ...scheduled('* * * * *', { zone: 'Mars/Olympus' }) },
    job,
  ];
  runAt(noon + 1);
  runAt(noon + minute);
  expect(state.raised).toEqual(['schedule:other:default', 'schedule:third:default']);
  expect(state.started).toEqual(['12:01:00']);
});

test('A schedule that was changed begins when that is seen: nothing of the past fires', () => {
  const { state, job, runAt } = setup();
  runAt(noon + 1);
  state.programs = [{ ...job, ...scheduled('*/2 * * * *') }];
  runAt(noon + 3 * minute);
  runAt(noon + 4 * minute);
  expect(state).toMatchObject({ missed: [], started: ['12:04:00'] });
});

test('A change of anything but its times loses no fire, nor does one while a fire waits for its delay', () => {
  const { state, job, runAt } = setup();
  runAt(noon + 1);
  state.programs = [{ ...job, revision: 2, ...scheduled('* * * * *', { overlap: 'QUEUE' }) }];
  runAt(noon + minute);
  expect(state.started).toEqual(['12:01:00']);

  const jitter = { jitterSeconds: 600 };
  const slow = setup({ cron: '0 * * * *', more: jitter });
  slow.runAt(noon + 1);
  slow.runAt(noon + hour);
  slow.state.programs = [{ ...slow.job, ...scheduled('0,59 * * * *', jitter) }];
  slow.runAt(noon + hour + 1);
  for (let second = 1; second <= 600; second += 10) slow.runAt(noon + hour + second * 1000);
  expect(slow.state.started).toContain('13:00:00');
});

test('With a delay a fire starts within its bound, always at the same time', () => {
  const starts = [0, 1].map(() => {
    const { state, runAt } = setup({ cron: '0 13 * * *', more: { jitterSeconds: 300 } });
    runAt(noon + 1);
    for (let second = 0; second <= 300; second += 1) {
      runAt(noon + hour + second * 1000);
      if (state.started.length > 0) return second;
    }
    return undefined;
  });
  expect(starts[0]).toBeGreaterThan(0);
  expect(starts[1]).toBe(starts[0]);
});

test('A schedule that was taken off and comes back with the clock set back fires no time twice', () => {
  const { state, job, runAt } = setup();
  runAt(noon + 1);
  runAt(noon + 2 * minute);
  state.programs = [];
  runAt(noon + 2 * minute + 1);
  state.programs = [{ ...job, revision: 3 }];
  runAt(noon + minute);
  runAt(noon + 2 * minute);
  runAt(noon + 3 * minute);
  expect(state.started).toEqual(['12:02:00', '12:03:00']);
});
