import { expect, test } from 'vitest';
import { lastLines } from './last-lines.ts';

test('The last three lines that say something are kept, without colours', () => {
  expect(lastLines('one\ntwo\r\n\n\u001b[31mthree\u001b[0m  \n\nfour\n')).toEqual(['two', 'three', 'four']);
  expect(lastLines('\n \n')).toEqual([]);
});
