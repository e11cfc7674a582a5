import { expect, test } from 'vitest';
import { dueFires, nextFire, nextFires } from './fires.ts';
import { PLAIN_SCHEDULE, type ScheduleDefinition } from './definition.ts';
import { jitterOf } from './jitter.ts';
import { parseSchedule, type Schedule } from './parse.ts';

const plan = (cron: string, zone = 'UTC', more: Partial<ScheduleDefinition> = {}): Schedule =>
  parseSchedule({ ...PLAIN_SCHEDULE, cron, zone, ...more });

const minute = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

const fires = (cron: string, zone: string, from: string, to: string, more?: Partial<ScheduleDefinition>) =>
  dueFires(plan(cron, zone, more), Date.parse(from), Date.parse(to)).map(minute);

const NEW_YORK = 'America/New_York';

test('A job at fixed times runs once in the hour that comes twice (New York, fall)', () => {
  expect(fires('0,30 1 * * *', NEW_YORK, '2025-11-02T04:00Z', '2025-11-02T12:00Z')).toEqual([
    '2025-11-02T05:00',
    '2025-11-02T05:30',
  ]);
  expect(fires('30 1-3 * * *', NEW_YORK, '2025-11-02T04:00Z', '2025-11-02T12:00Z')).toEqual([
    '2025-11-02T05:30',
    '2025-11-02T07:30',
    '2025-11-02T08:30',
  ]);
});

test('A job at fixed times in the hour that is left out runs once at its end (New York, spring)', () => {
  expect(fires('0,30 2 * * *', NEW_YORK, '2025-03-09T05:00Z', '2025-03-09T12:00Z')).toEqual([
    '2025-03-09T07:00',
  ]);
  expect(fires('30 1-3 * * *', NEW_YORK, '2025-03-09T05:00Z', '2025-03-09T12:00Z')).toEqual([
    '2025-03-09T06:30',
    '2025-03-09T07:00',
    '2025-03-09T07:30',
  ]);
});

test('A job with real intervals keeps them over both changes of the clocks', () => {
  expect(fires('*/30 * * * *', NEW_YORK, '2025-11-02T05:00Z', '2025-11-02T07:00Z')).toEqual([
    '2025-11-02T05:30',
    '2025-11-02T06:00',
    '2025-11-02T06:30',
    '2025-11-02T07:00',
  ]);
  expect(fires('*/30 * * * *', NEW_YORK, '2025-03-09T06:00Z', '2025-03-09T08:00Z')).toHaveLength(4);
  expect(fires('0 * * * *', NEW_YORK, '2025-11-02T04:00Z', '2025-11-02T08:00Z')).toHaveLength(4);
});

test('Half of a day’s jobs are not lost after a change of the clocks', () => {
  for (const day of ['2025-03-09', '2025-11-02']) {
    const midnight = Date.parse(`${day}T05:00Z`);
    const next = new Date(midnight + 86_400_000).toISOString();
    expect(fires('15 4-23 * * *', NEW_YORK, `${day}T07:59Z`, next)).toHaveLength(20);
  }
});

test.each([
  ['15 0 * * *', 'America/Havana', '2025-03-09T00:00Z', '2025-03-09T12:00Z', ['2025-03-09T05:00']],
  ['0 0 * * *', 'America/Havana', '2025-03-09T00:00Z', '2025-03-09T12:00Z', ['2025-03-09T05:00']],
  ['30 0 * * *', 'America/Havana', '2025-11-02T03:00Z', '2025-11-02T12:00Z', ['2025-11-02T04:30']],
  ['15 2 * * *', 'Australia/Lord_Howe', '2025-10-04T00:00Z', '2025-10-05T00:00Z', ['2025-10-04T15:30']],
  ['45 1 * * *', 'Australia/Lord_Howe', '2026-04-04T00:00Z', '2026-04-05T00:00Z', ['2026-04-04T14:45']],
  ['0 3 * * *', 'Pacific/Chatham', '2025-09-27T00:00Z', '2025-09-28T00:00Z', ['2025-09-27T14:00']],
  ['0 3 * * *', 'Pacific/Chatham', '2026-04-04T00:00Z', '2026-04-05T00:00Z', ['2026-04-04T13:15']],
])('%s in %s from %s to %s fires at the end of a gap, and the first time in an overlap', (...vector) => {
  const [cron, zone, from, to, wanted] = vector;
  expect(fires(cron, zone, from, to)).toEqual(wanted);
});

test('The 29th of February and the end of the year are found', () => {
  expect(fires('0 0 29 2 *', 'UTC', '2025-01-01T00:00Z', '2033-01-01T00:00Z')).toEqual([
    '2028-02-29T00:00',
    '2032-02-29T00:00',
  ]);
  expect(fires('59 23 31 12 *', 'UTC', '2025-12-31T00:00Z', '2026-01-02T00:00Z')).toEqual([
    '2025-12-31T23:59',
  ]);
  expect(fires('*/30 * * * *', 'UTC', '2025-12-31T23:00Z', '2026-01-01T00:30Z')).toHaveLength(3);
});

test('A clock that was set back gives no fire, and no more than the limit come at once', () => {
  const schedule = plan('* * * * *');
  const cursor = Date.parse('2026-01-01T12:00Z');
  expect(dueFires(schedule, cursor, Date.parse('2026-01-01T11:00Z'))).toEqual([]);
  expect(dueFires(schedule, cursor, cursor)).toEqual([]);
  expect(dueFires(schedule, cursor, Date.parse('2026-01-02T12:00Z'), { limit: 5 })).toHaveLength(5);
});

test('A single time fires once: in a gap at its end, in an overlap the first time', () => {
  const at = (time: string) => parseSchedule({ ...PLAIN_SCHEDULE, at: time, zone: NEW_YORK });
  const from = Date.parse('2025-01-01T00:00Z');
  expect(minute(nextFire(at('2025-03-09T02:30:00'), from) ?? 0)).toBe('2025-03-09T07:00');
  expect(minute(nextFire(at('2025-11-02T01:30:00'), from) ?? 0)).toBe('2025-11-02T05:30');
  expect(nextFire(at('2025-11-02T01:30:00'), Date.parse('2025-11-02T05:30Z'))).toBeUndefined();
});

test('Nothing fires before the first date, after the last or on an excluded one, all in the zone', () => {
  const dates = { startsOn: '2026-03-02', endsOn: '2026-03-05', excludedDates: ['2026-03-04'] };
  expect(fires('0 20 * * *', NEW_YORK, '2026-01-01T00:00Z', '2027-01-01T00:00Z', dates)).toEqual([
    '2026-03-03T01:00',
    '2026-03-04T01:00',
    '2026-03-06T01:00',
  ]);
});

test('An excluded date of a schedule that fires each second is left at once', () => {
  const excludedDates = Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
  const schedule = plan('* * * * * *', NEW_YORK, { excludedDates });
  expect(minute(nextFire(schedule, Date.parse('2026-02-01T05:00Z')) ?? 0)).toBe('2026-03-01T05:00');
});

test('A delay is below its bound, the same each time, another on another host, and one for the fleet', () => {
  const of = (host: string, once = false) => jitterOf({ jitterSeconds: 60, once }, 'p', host);
  const times = Array.from({ length: 500 }, (_, at) => at * 60_000);
  const delays = times.map(of('a'));
  expect(delays).toEqual(times.map(of('a')));
  expect(Math.max(...delays)).toBeLessThan(60_000);
  expect(new Set(delays).size).toBeGreaterThan(490);
  expect(times.map(of('b'))).not.toEqual(delays);
  expect(times.map(of('b', true))).toEqual(times.map(of('a', true)));
  expect(jitterOf({ jitterSeconds: 0, once: false }, 'p', 'a')(1)).toBe(0);
});

test('With a delay a fire is due later, and never overtakes the one before it', () => {
  const schedule = plan('* * * * * *', 'UTC', { jitterSeconds: 10 });
  const delayOf = (ms: number): number => (ms === 1000 ? 5000 : 0);
  expect(dueFires(schedule, 0, 5999, { delayOf })).toEqual([]);
  expect(dueFires(schedule, 0, 6000, { delayOf })).toEqual([1000, 2000, 3000, 4000, 5000, 6000]);
  expect(nextFires(schedule, 3000, 3, delayOf).map(({ startsAtMs }) => startsAtMs)).toEqual([
    6000, 6000, 6000,
  ]);
});

test('What the preview says is what becomes due, at the very millisecond', () => {
  const schedule = plan('*/5 * * * *', NEW_YORK, { jitterSeconds: 600 });
  const delayOf = jitterOf(schedule.definition, 'p', 'a');
  const from = Date.parse('2025-11-02T03:00Z');
  const planned = nextFires(schedule, from, 50, delayOf);
  let cursor = dueFires(schedule, from - 600_000, from, { delayOf }).at(-1) ?? from - 600_000;
  for (const startsAtMs of new Set(planned.slice(0, 40).map((fire) => fire.startsAtMs))) {
    const together = planned.filter((fire) => fire.startsAtMs === startsAtMs).map(({ atMs }) => atMs);
    expect(dueFires(schedule, cursor, startsAtMs - 1, { delayOf })).toEqual([]);
    expect(dueFires(schedule, cursor, startsAtMs, { delayOf })).toEqual(together);
    cursor = together.at(-1) ?? cursor;
  }
});
