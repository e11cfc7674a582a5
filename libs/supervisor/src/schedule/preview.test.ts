import { expect, test } from 'vitest';
import { PLAIN_SCHEDULE, type ScheduleDefinition } from './definition.ts';
import { parseSchedule } from './parse.ts';
import { describeSchedule, noteShifts, previewFires } from './preview.ts';

const NEW_YORK = 'America/New_York';
const plan = (cron: string, zone = NEW_YORK, more: Partial<ScheduleDefinition> = {}) =>
  parseSchedule({ ...PLAIN_SCHEDULE, cron, zone, ...more });
const preview = (cron: string, from: string, count: number) =>
  previewFires(plan(cron), Date.parse(from), count).map(({ local, offset, note }) =>
    [local.slice(5, 16), offset, ...(note === undefined ? [] : [note])].join(' '),
  );

test('A preview shows wall time and offset, and what the gap does to a fire', () => {
  expect(preview('30 2 * * *', '2025-03-08T00:00Z', 3)).toEqual([
    '03-08 02:30 -05:00',
    '03-09 03:00 -04:00 02:30 does not exist on this day: the clocks go forward to 03:00, when it runs',
    '03-10 02:30 -04:00',
  ]);
});

test('A preview shows what an overlap does, to a fixed time and to an interval', () => {
  expect(preview('30 1 * * *', '2025-11-02T00:00Z', 1)).toEqual([
    '11-02 01:30 -04:00 01:30 comes twice on this day: it runs the first time only',
  ]);
  expect(preview('*/30 * * * *', '2025-11-02T05:00Z', 4)).toEqual([
    '11-02 01:30 -04:00 01:30 comes twice on this day: this is the first',
    '11-02 01:00 -05:00 01:00 for the second time on this day',
    '11-02 01:30 -05:00 01:30 for the second time on this day',
    '11-02 02:00 -05:00',
  ]);
});

test('The changes of the next 13 months are told only where they touch the schedule', () => {
  const from = Date.parse('2025-01-01T00:00Z');
  expect(noteShifts(plan('30 2 * * *'), from)).toEqual([
    'On 2025-03-09 the clocks go forward from 02:00 to 03:00: what is due in between runs once, at 03:00.',
  ]);
  expect(noteShifts(plan('30 1 * * *'), from)).toEqual([
    'On 2025-11-02 the clocks go back from 02:00 to 01:00: what is due in the hour that comes twice runs the first time only.',
  ]);
  expect(noteShifts(plan('*/10 * * * *'), from)).toEqual([
    'On 2025-11-02 the clocks go back from 02:00 to 01:00: the time in between comes twice, and it goes on at its interval.',
  ]);
  expect(noteShifts(plan('0 12 * * *'), from)).toEqual([]);
  expect(noteShifts(plan('30 2 * * *', 'UTC'), from)).toEqual([]);
  expect(noteShifts(plan('15 2 * * *', 'Australia/Lord_Howe'), from)).toEqual([
    'On 2025-10-05 the clocks go forward from 02:00 to 02:30: what is due in between runs once, at 02:30.',
  ]);
});

test.each<[Partial<ScheduleDefinition>, string]>([
  [{ cron: '0 1 * * *' }, 'At 01:00, in UTC'],
  [{ cron: '@hourly' }, 'Every hour, in UTC'],
  [
    { cron: '*/15 9-17 * * MON-FRI' },
    'Every 15 minutes, between 09:00 and 17:59, Monday through Friday, in UTC',
  ],
  [{ cron: '*/2 * * * * *' }, 'Every 2 seconds, in UTC'],
  [{ at: '2026-12-24T18:00:00', zone: 'Europe/Berlin' }, 'Once, on 2026-12-24 at 18:00, in Europe/Berlin'],
  [
    { cron: '0 1 * * *', jitterSeconds: 300, excludedDates: ['2026-12-25'], once: true },
    'At 01:00, in UTC, up to 5 min later, not on 2026-12-25, on one of its hosts',
  ],
])('%j reads as it is meant', (more, words) => {
  expect(describeSchedule({ ...PLAIN_SCHEDULE, ...more })).toBe(words);
});
