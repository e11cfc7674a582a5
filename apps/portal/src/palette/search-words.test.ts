import { expect, test } from 'vitest';
import { findSought, matches } from './search-words.ts';

test('Verbs and small words are no names', () => {
  expect(findSought('')).toBeUndefined();
  expect(findSought('Restart ')).toBeUndefined();
  expect(findSought('logs of')).toBeUndefined();
  expect(findSought('program payments')).toEqual({ name: 'payments', host: 'payments', isOn: false });
  expect(findSought('restart payments')).toEqual({ name: 'payments', host: 'payments', isOn: false });
});

test('A process is named before its host', () => {
  const expected = { name: 'payments', host: 'web-01', isOn: true };
  expect(findSought('restart payments on web-01')).toEqual(expected);
  expect(findSought('payments  WEB-01')).toEqual(expected);
});

test('A command is found by all words in any order and any case, and by its other words', () => {
  const command = { title: 'Restart payments on web-01', words: 'production' };
  expect(matches(command, 'web restart PAY')).toBe(true);
  expect(matches(command, 'restart production')).toBe(true);
  expect(matches(command, 'stop payments')).toBe(false);
  expect(matches(command, 'start payments')).toBe(false);
  expect(matches(command, '')).toBe(true);
});
