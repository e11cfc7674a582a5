import { expect, it } from 'vitest';
import { readPasted } from './sign-in.ts';

it('a pasted code or token is taken as it is, without the blanks around it', () => {
  expect(readPasted('  abc-123\n')).toBe('abc-123');
});

it('of a pasted sign-in link only the code is taken', () => {
  expect(readPasted('http://127.0.0.1:3000/login?code=abc%2B1')).toBe('abc+1');
});
