import { expect, it } from 'vitest';
import { writePattern } from './log-search.ts';

it('looks for a text as it stands, or for an expression, in any case unless told', () => {
  const plain = { isExpression: false, matchesCase: false };
  expect(writePattern('a.b (c)', plain)).toBe(String.raw`(?i)a\.b \(c\)`);
  expect(writePattern('a.b', { ...plain, matchesCase: true })).toBe(String.raw`a\.b`);
  expect(writePattern('a.b', { isExpression: true, matchesCase: false })).toBe('(?i)a.b');
  expect(writePattern('', plain)).toBe('');
});
