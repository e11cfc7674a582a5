import { expect, test } from 'vitest';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { openFireCursors } from './cursors.ts';
import { createScheduler } from './scheduler.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const minute = 60_000;

function setup(folder = makeFolder()) {
  const job: DesiredProgram = {
    programId: 'p',
    name: 'job',
    environment: 'production',
    type: 'PROGRAM',
    revision: 1,
    configuration: 'command=/bin/true',
    schedule: '* * * * *',
    enabled: true,
    monitors: [],
  };
  const state = { nowMs: noon + 1, programs: [job], started: [] as string[], missed: [] as string[] };
  const minuteOf = (at: Date): string => at.toISOString().slice(11, 19);
  const scheduler = createScheduler({
    cursors: openFireCursors(folder),
    programs: () => state.programs,
    start: ({ nominalAt }) => state.started.push(minuteOf(nominalAt)),
    miss: ({ nominalAt }) => state.missed.push(minuteOf(nominalAt)),
    now: () => state.nowMs,
    logger: silent,
  });
  const runAt = (ms: number): void => {
    state.nowMs = ms;
    scheduler.runOnce();
  };
  return { folder, state, job, runAt };
}

test('A program begins to fire when it is first seen, and each nominal time fires once', () => {
  const { state, runAt } = setup();
  runAt(noon + 1);
  runAt(noon + minute);
  runAt(noon + minute + 1000);
  runAt(noon + 2 * minute + 900);
  expect(state).toMatchObject({ started: ['12:01:00', '12:02:00'], missed: [] });
});

test('A nominal time that was decided never fires again: after a crash, or with the clock set back', () => {
  const first = setup();
  first.runAt(noon + 1);
  first.runAt(noon + minute);
  const second = setup(first.folder);
  second.runAt(noon + minute);
  second.runAt(noon + 30_000);
  second.runAt(noon + minute + 30_000);
  expect(second.state).toMatchObject({ started: [], missed: [] });
  second.runAt(noon + 2 * minute);
  expect(second.state.started).toEqual(['12:02:00']);
});

test('What is more than a minute late is missed and starts nothing', () => {
  const { state, runAt } = setup();
  runAt(noon + 1);
  runAt(noon + 3 * minute + 5000);
  expect(state).toMatchObject({ missed: ['12:01:00', '12:02:00'], started: ['12:03:00'] });
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

test('A stored schedule that cannot be used stops no other, and a new one begins when it is seen', () => {
  const { state, job, runAt } = setup();
  state.programs = [{ ...job, programId: 'q', schedule: 'never' }, job];
  runAt(noon + 1);
  state.programs = [{ ...job, schedule: '*/2 * * * *' }];
  runAt(noon + 3 * minute);
  runAt(noon + 4 * minute);
  expect(state).toMatchObject({ missed: [], started: ['12:04:00'] });
});
