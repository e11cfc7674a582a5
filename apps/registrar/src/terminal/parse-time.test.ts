import { expect, it } from 'vitest';
import { parseTime } from './parse-time.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');

it.each([
  ['2h', '2026-03-01T10:00:00.000Z'],
  ['30 min', '2026-03-01T11:30:00.000Z'],
  ['1w', '2026-02-22T12:00:00.000Z'],
  ['2026-02-28', '2026-02-28T00:00:00.000Z'],
  ['2026-02-28 13:45', '2026-02-28T13:45:00.000Z'],
  ['2026-02-28T13:45:10.5+02:00', '2026-02-28T11:45:10.500Z'],
])('reads %s', (text, time) => {
  expect(parseTime(text, NOW)).toBe(time);
});

it.each([
  '',
  'yesterday',
  '2h30',
  '-2h',
  '2026-02-30',
  '2026-02-20 25:00',
  '2026-13-01',
  '999999999w',
  '12:00',
])('refuses %j and says what can be written', (text) => {
  expect(() => parseTime(text, NOW)).toThrow(/Write how long ago/);
});
