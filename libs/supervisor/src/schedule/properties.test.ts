import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueFires, nextFire } from './fires.ts';
import { PLAIN_SCHEDULE, type ScheduleDefinition } from './definition.ts';
import { parseSchedule } from './parse.ts';
import { wallTimeOf } from './wall-time.ts';

const zones = fc.constantFrom(
  ...['UTC', 'America/New_York', 'America/Havana', 'Australia/Lord_Howe', 'Pacific/Chatham'],
  ...['Europe/Berlin', 'Africa/Casablanca', 'Asia/Kathmandu', 'America/St_Johns', 'Asia/Gaza'],
);
const field = (least: number, most: number) =>
  fc.oneof(
    fc.constant('*'),
    fc.integer({ min: 2, max: 30 }).map((step) => `*/${Math.min(step, most)}`),
    fc.integer({ min: least, max: most }).map(String),
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
  );
const expressions = fc
  .tuple(
    field(0, 59),
    field(0, 23),
    fc.oneof(fc.constant('*'), fc.integer({ min: 1, max: 28 }).map(String)),
    fc.oneof(fc.constant('*'), fc.integer({ min: 0, max: 6 }).map(String)),
  )
  .map(([minute, hour, day, weekday]) => `${minute} ${hour} ${day} * ${weekday}`);
const instants = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) });
const schedules = fc
  .tuple(expressions, zones, fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }))
  .map(([cron, zone, days]): ScheduleDefinition => {
    const excludedDates = days.map((day) => `2026-03-${String(day).padStart(2, '0')}`);
    return { ...PLAIN_SCHEDULE, cron, zone, excludedDates };
  });

test('The next fire is later than now, and every instant before it has the same next fire', () => {
  const part = fc.double({ min: 0, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(schedules, instants, part, (definition, at, share) => {
      const next = nextFire(parseSchedule(definition), at) ?? 0;
      expect(next).toBeGreaterThan(at);
      const between = at + Math.floor((next - at) * share);
      expect(nextFire(parseSchedule(definition), between)).toBe(next);
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('However the time between is cut into beats, the same fires become due, each once', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 86_400_000 }), { maxLength: 6 });
  fc.assert(
    fc.property(schedules, instants, cuts, (definition, from, steps) => {
      const to = from + 86_400_000;
      const whole = dueFires(parseSchedule(definition), from, to, { limit: 10_000 });
      const schedule = parseSchedule(definition);
      const pieces: number[] = [];
      let cursor = from;
      for (const now of [...steps.map((step) => from + step), to].sort((a, b) => a - b)) {
        const due = dueFires(schedule, cursor, now, { limit: 10_000 });
        pieces.push(...due);
        cursor = due.at(-1) ?? cursor;
      }
      expect(pieces).toEqual(whole);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('A job at one fixed time of the day fires on each date once, whatever the clocks do', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }));
  fc.assert(
    fc.property(time, zones, ([minute, hour], zone) => {
      const schedule = parseSchedule({ ...PLAIN_SCHEDULE, cron: `${minute} ${hour} * * *`, zone });
      const from = Date.UTC(2025, 0, 1);
      const fires = dueFires(schedule, from, Date.UTC(2026, 0, 1));
      const dates = fires.map((ms) => new Date(wallTimeOf(ms, zone)).toISOString().slice(0, 10));
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.length).toBe(365);
    }),
    { numRuns: 30, seed: 7 },
  );
});

/** Whether a number stands in a field, told by the field's own text. */
function matches(text: string, value: number): boolean {
  if (text === '*') return true;
  const [, step] = /^\*\/(\d+)$/.exec(text) ?? [];
  if (step !== undefined) return value % Number(step) === 0;
  const [from = 0, to = from] = text.split('-').map(Number);
  return value >= from && value <= to;
}

test('In UTC each fire stands in every field of its expression, and no minute that does is passed over', () => {
  fc.assert(
    fc.property(expressions, instants, (cron, nowMs) => {
      const [minute = '', hour = '', day = '', , weekday = ''] = cron.split(' ');
      const isMeant = (atMs: number): boolean => {
        const at = new Date(atMs);
        const [onDay, onWeekday] = [matches(day, at.getUTCDate()), matches(weekday, at.getUTCDay())];
        // As in cron: where both are given, one is enough.
        const isDay = day !== '*' && weekday !== '*' ? onDay || onWeekday : onDay && onWeekday;
        return matches(minute, at.getUTCMinutes()) && matches(hour, at.getUTCHours()) && isDay;
      };
      const fire = parseSchedule({ ...PLAIN_SCHEDULE, cron, zone: 'UTC' }).next(nowMs)?.atMs ?? 0;
      expect(fire).toBeGreaterThan(nowMs);
      expect(isMeant(fire)).toBe(true);
      const minuteMs = 60_000;
      const first = (Math.floor(nowMs / minuteMs) + 1) * minuteMs;
      // The last week before it, of those that come later.
      for (let at = Math.max(first, fire - 7 * 1440 * minuteMs); at < fire; at += minuteMs)
        if (isMeant(at)) expect(new Date(at).toISOString()).toBe('passed over');
    }),
    { numRuns: 60 },
  );
});
