import { expect, test } from 'vitest';
import { draftSchedule, isSameSchedule, NEW_SCHEDULE, toScheduleInput } from './schedule-draft.ts';

const STORED = {
  name: 'night',
  words: 'At 02:30',
  cron: '30 2 * * *',
  at: null,
  zone: 'Europe/Berlin',
  once: false,
  overlap: 'QUEUE',
  catchUp: 'LATEST',
  deadlineSeconds: 7200,
  jitterSeconds: 0,
  limitSeconds: null,
  startsOn: null,
  endsOn: '2027-01-31',
  excludedDates: ['2026-12-24', '2026-12-31'],
  preview: null,
} as const;

test('A registered schedule that nobody changes is given back as it was', () => {
  const draft = draftSchedule({ ...STORED, excludedDates: [...STORED.excludedDates] });
  expect(toScheduleInput(draft)).toEqual({
    ...{ name: 'night', cron: '30 2 * * *', zone: 'Europe/Berlin', jitter: null, overlap: 'queue' },
    ...{ catchUp: 'latest', deadline: 7200, limit: null, start: null, end: '2027-01-31' },
    ...{ exclude: ['2026-12-24', '2026-12-31'], once: false },
  });
});

test('A deadline is sent only where something is caught up, and a time only of what comes once', () => {
  const once = {
    ...NEW_SCHEDULE,
    kind: 'at',
    at: ' 2036-12-24 18:00 ',
    cron: '@daily',
    deadline: '60',
  } as const;
  const input = toScheduleInput(once);
  expect(input).toMatchObject({ at: '2036-12-24 18:00', deadline: null });
  expect(input).not.toHaveProperty('cron');
});

test('Dates to leave out may have spaces, commas and lines between; how they are written is no change', () => {
  const one = { ...NEW_SCHEDULE, exclude: '2026-12-24, 2026-12-31' };
  const other = { ...NEW_SCHEDULE, exclude: ' 2026-12-24\n2026-12-31 ' };
  expect(toScheduleInput(one).exclude).toEqual(['2026-12-24', '2026-12-31']);
  expect(isSameSchedule(one, other)).toBe(true);
  expect(isSameSchedule(one, { ...one, zone: 'Asia/Tokyo' })).toBe(false);
});
