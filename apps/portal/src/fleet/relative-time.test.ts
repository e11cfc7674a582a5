import { expect, it } from 'vitest';
import { formatDuration, formatElapsed, formatInstant } from './relative-time.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

it.each([
  [-5 * SECOND, '0 s'],
  [59.9 * SECOND, '59 s'],
  [60 * SECOND, '1 m'],
  [2 * HOUR, '2 h'],
  [2 * HOUR + 13 * 60 * SECOND, '2 h 13 m'],
  [76 * HOUR, '3 d 4 h'],
  [24 * 200 * HOUR, '200 d'],
])('%d ms are said as %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

it('a short run is told to the tenth of a second', () => {
  expect(formatElapsed(12_340)).toBe('12.3 s');
  expect(formatElapsed(2 * HOUR)).toBe('2 h');
});

it('an instant names its zone', () => {
  expect(formatInstant('2026-11-22T14:03:09.123Z')).toBe('2026-11-22 14:03:09 UTC');
});
