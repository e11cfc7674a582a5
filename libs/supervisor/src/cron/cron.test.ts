import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSchedule } from './check.ts';
import { dueFires, nextFire, nextFires } from './fires.ts';
import { parseSchedule } from './schedule.ts';

const fires = (expression: string, zone: string, from: string, to: string): string[] =>
  dueFires(parseSchedule(expression, zone), new Date(from), new Date(to)).map((fire) =>
    fire.toISOString().slice(0, 16),
  );

test.each([
  ['0 1 * * *'],
  ['*/15 9-17 * JAN,jul MON-FRI'],
  ['30 0 1 * * *'],
  ['@daily'],
  ['0 0 29 2 *'],
  ['0 0 31 2 MON'],
  ['1,2,30-40/5 * * * 7'],
])('The schedule %s can be used', (expression) => {
  expect(checkSchedule(expression)).toBeUndefined();
  expect(nextFires(parseSchedule(expression), new Date(0), 2)).toHaveLength(2);
});

test.each([
  ['60 * * * *', 'minute'],
  ['* 24 * * *', 'hour'],
  ['* * 0 * *', 'day of month'],
  ['* * * 13 *', 'month'],
  ['* * * * MOO', 'day of week'],
  ['61 * * * * *', 'second'],
  ['5/10 * * * *', 'minute'],
  ['30-10 * * * *', 'minute'],
  ['*/0 * * * *', 'minute'],
  ['0 0 31 2 *', 'day of month'],
  ['0 0 30-31 2 *', 'day of month'],
  ['0 0 31 4,6,sep-sep *', 'day of month'],
])('The schedule %s is refused at its %s', (expression, field) => {
  expect(checkSchedule(expression)).toMatchObject({ field });
});

test.each(['', '* * * *', '* * * * * * *', '@often', 'every day'])(
  'The words "%s" are no schedule',
  (text) => {
    expect(checkSchedule(text)?.nextStep).toContain('write');
  },
);

test('A job at fixed times runs once in the hour that comes twice (New York, fall)', () => {
  expect(fires('0,30 1 * * *', 'America/New_York', '2025-11-02T04:00Z', '2025-11-02T12:00Z')).toEqual([
    '2025-11-02T05:00',
    '2025-11-02T05:30',
  ]);
  expect(fires('30 1-3 * * *', 'America/New_York', '2025-11-02T04:00Z', '2025-11-02T12:00Z')).toEqual([
    '2025-11-02T05:30',
    '2025-11-02T07:30',
    '2025-11-02T08:30',
  ]);
});

test('A job at fixed times in the hour that is left out runs once at its end (New York, spring)', () => {
  expect(fires('0,30 2 * * *', 'America/New_York', '2025-03-09T05:00Z', '2025-03-09T12:00Z')).toEqual([
    '2025-03-09T07:00',
  ]);
});

test('A job with real intervals keeps them over both changes of the clocks', () => {
  const zone = 'America/New_York';
  expect(fires('*/30 * * * *', zone, '2025-11-02T05:00Z', '2025-11-02T08:00Z')).toHaveLength(6);
  expect(fires('*/30 * * * *', zone, '2025-03-09T06:00Z', '2025-03-09T08:00Z')).toHaveLength(4);
});

test('Gaps at midnight, of half an hour and of odd zones are left at their end', () => {
  expect(fires('15 0 * * *', 'America/Havana', '2025-03-09T00:00Z', '2025-03-09T12:00Z')).toEqual([
    '2025-03-09T05:00',
  ]);
  expect(fires('15 2 * * *', 'Australia/Lord_Howe', '2025-10-04T00:00Z', '2025-10-05T00:00Z')).toEqual([
    '2025-10-04T15:30',
  ]);
  expect(fires('0 3 * * *', 'Pacific/Chatham', '2025-09-27T00:00Z', '2025-09-28T00:00Z')).toEqual([
    '2025-09-27T14:00',
  ]);
});

test('The 29th of February and the end of the year are found', () => {
  expect(fires('0 0 29 2 *', 'UTC', '2025-01-01T00:00Z', '2033-01-01T00:00Z')).toEqual([
    '2028-02-29T00:00',
    '2032-02-29T00:00',
  ]);
  expect(fires('59 23 31 12 *', 'UTC', '2025-12-31T00:00Z', '2026-01-02T00:00Z')).toEqual([
    '2025-12-31T23:59',
  ]);
});

test('A clock that was set back gives no fire, and no more than the limit come at once', () => {
  const schedule = parseSchedule('* * * * *');
  const cursor = new Date('2026-01-01T12:00Z');
  expect(dueFires(schedule, cursor, new Date('2026-01-01T11:00Z'))).toEqual([]);
  expect(dueFires(schedule, cursor, cursor)).toEqual([]);
  expect(dueFires(schedule, cursor, new Date('2026-01-02T12:00Z'), 5)).toHaveLength(5);
});

test('The next fire is later than now, and every instant before it has the same next fire', () => {
  const zones = fc.constantFrom(
    ...[
      'UTC',
      'America/New_York',
      'America/Havana',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Europe/Berlin',
    ],
  );
  const field = (least: number, most: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: 2, max: 30 }).map((step) => `*/${Math.min(step, most)}`),
      fc.integer({ min: least, max: most }).map(String),
    );
  const expressions = fc
    .tuple(
      field(0, 59),
      field(0, 23),
      fc.oneof(fc.constant('*'), fc.integer({ min: 1, max: 28 }).map(String)),
    )
    .map(([minute, hour, day]) => `${minute} ${hour} ${day} * *`);
  const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) });
  fc.assert(
    fc.property(
      expressions,
      zones,
      instants,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (text, zone, at, part) => {
        const schedule = parseSchedule(text, zone);
        const next = nextFire(schedule, new Date(at))?.getTime() ?? 0;
        expect(next).toBeGreaterThan(at);
        const between = at + Math.floor((next - at) * part);
        expect(nextFire(schedule, new Date(between))?.getTime()).toBe(next);
      },
    ),
    { numRuns: 400, seed: 3 },
  );
});
