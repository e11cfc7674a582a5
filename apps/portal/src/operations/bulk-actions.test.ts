import { expect, test } from 'vitest';
import { howToAsk } from './bulk-actions.ts';

test('One is started and restarted at once, and stopped when it is asked for once more', () => {
  expect(howToAsk('RESTART', 1, true)).toBe('not');
  expect(howToAsk('START', 1, false)).toBe('not');
  expect(howToAsk('STOP', 1, false)).toBe('in place');
});

test('Some are asked for in place, many or production in a sheet', () => {
  expect(howToAsk('RESTART', 2, false)).toBe('in place');
  expect(howToAsk('STOP', 20, false)).toBe('in place');
  expect(howToAsk('START', 21, false)).toBe('sheet');
  expect(howToAsk('RESTART', 2, true)).toBe('sheet');
});
