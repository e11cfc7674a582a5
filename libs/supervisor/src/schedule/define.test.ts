import { describe, expect, test } from 'vitest';
import { defineSchedule, type ScheduleInput } from './define.ts';
import { PLAIN_SCHEDULE, summarizeSchedule, timingOf } from './definition.ts';
import { checkExpression } from './expression.ts';
import { nextFires } from './fires.ts';
import { parseSchedule } from './parse.ts';

describe('an expression', () => {
  test.each([
    ['0 1 * * *'],
    ['*/15 9-17 * JAN,jul MON-FRI'],
    ['30 0 1 * * *'],
    ['@daily'],
    ['0 0 29 2 *'],
    ['0 0 31 2 MON'],
    ['1,2,30-40/5 * * * 7'],
  ])('%s can be used', (cron) => {
    expect(checkExpression(cron)).toBeUndefined();
    expect(nextFires(parseSchedule({ ...PLAIN_SCHEDULE, cron }), 0, 2)).toHaveLength(2);
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
  ])('%s is refused at its %s', (expression, field) => {
    expect(checkExpression(expression)).toMatchObject({ field });
  });

  test.each(['', '* * * *', '* * * * * * *', '@often', 'every day'])('"%s" is no schedule', (text) => {
    expect(checkExpression(text)?.nextStep).toContain('write');
  });
});

describe('a definition', () => {
  test('takes its defaults for all that is left out', () => {
    const { definition, faults } = defineSchedule({ cron: '@daily' });
    expect(faults).toEqual([]);
    expect(definition).toEqual({ ...PLAIN_SCHEDULE, cron: '@daily' });
  });

  test('keeps all that is given, words in any case and dates sorted', () => {
    const { definition, faults } = defineSchedule({
      ...{ name: 'nightly', cron: '0 1 * * *', zone: 'Europe/Berlin', jitter: 300, overlap: 'Queue' },
      ...{ catchUp: 'latest', deadline: 900, limit: 3600, start: '2026-01-01', end: '2026-12-31' },
      exclude: ['2026-12-25', '2026-05-01', '2026-05-01'],
    });
    expect(faults).toEqual([]);
    expect(definition).toEqual({
      ...{ name: 'nightly', cron: '0 1 * * *', at: null, zone: 'Europe/Berlin', jitterSeconds: 300 },
      ...{ overlap: 'QUEUE', catchUp: 'LATEST', deadlineSeconds: 900, limitSeconds: 3600 },
      ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', excludedDates: ['2026-05-01', '2026-12-25'] },
      once: false,
    });
    expect(summarizeSchedule(definition)).toBe('0 1 * * * Europe/Berlin');
  });

  test('catches up within an hour unless told otherwise', () => {
    expect(defineSchedule({ cron: '@daily', catchUp: 'latest' }).definition.deadlineSeconds).toBe(3600);
  });

  test('has the same timing when something else of it changes', () => {
    const plain = defineSchedule({ cron: '@daily' }).definition;
    expect(timingOf({ ...plain, jitterSeconds: 5, overlap: 'QUEUE', once: true })).toBe(timingOf(plain));
    expect(timingOf({ ...plain, zone: 'Europe/Berlin' })).not.toBe(timingOf(plain));
  });

  test.each<[string, ScheduleInput, string]>([
    ['neither cron nor at', {}, 'cron'],
    ['both cron and at', { cron: '@daily', at: '2026-01-01 00:00' }, 'at'],
    ['a wrong expression', { cron: '61 * * * *' }, 'cron'],
    ['an unknown zone', { cron: '@daily', zone: 'Europe/Belrin' }, 'zone'],
    ['an offset for a zone', { cron: '@daily', zone: '+02:00' }, 'zone'],
    ['a date that is none', { cron: '@daily', start: '2026-02-30' }, 'start'],
    ['an excluded date that is none', { cron: '@daily', exclude: ['tomorrow'] }, 'exclude'],
    ['a time that is none', { at: '2026-13-01 10:00' }, 'at'],
    ['an end before the start', { cron: '@daily', start: '2026-02-01', end: '2026-01-01' }, 'end'],
    ['a jitter above a day', { cron: '@daily', jitter: 86_401 }, 'jitter'],
    ['a limit of nothing', { cron: '@daily', limit: 0 }, 'limit'],
    ['an unknown overlap', { cron: '@daily', overlap: 'kill' }, 'overlap'],
    ['a deadline without catch-up', { cron: '@daily', deadline: 60 }, 'deadline'],
    ['a queue in the fleet', { cron: '@daily', once: true, overlap: 'queue' }, 'overlap'],
    ['a name with a space', { cron: '@daily', name: 'at night' }, 'name'],
    ['dates that leave nothing', { cron: '0 0 1 1 *', start: '2026-02-01', end: '2026-12-31' }, 'cron'],
    ['its only date excluded', { at: '2026-05-01 10:00', exclude: ['2026-05-01'] }, 'at'],
  ])('is refused with %s', (_what, input, field) => {
    const { faults } = defineSchedule(input);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field });
    expect(faults[0]?.nextStep).not.toBe('');
  });

  test('names a zone that is near to the one written', () => {
    const { faults } = defineSchedule({ cron: '@daily', zone: 'Europe/Belrin' });
    expect(faults[0]?.nextStep).toBe('did you mean Europe/Berlin?');
  });

  test('that never fires is refused in finite time, whatever its zone', () => {
    for (const zone of ['UTC', 'America/New_York', 'Pacific/Chatham']) {
      expect(defineSchedule({ cron: '0 0 31 2 *', zone }).faults).toMatchObject([{ field: 'cron' }]);
    }
  });
});
