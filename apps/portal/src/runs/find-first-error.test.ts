import { expect, it } from 'vitest';
import { findFirstError } from './find-first-error.ts';

it.each([
  ['Traceback (most recent call last):'],
  ['2026-11-22 ERROR could not connect'],
  ['java.lang.IllegalStateException: closed'],
  ['panic: runtime error: index out of range'],
  ['bash: /opt/job: Permission denied'],
])('finds "%s" before what follows it', (line) => {
  expect(findFirstError(['reading 12 orders', 'no terrors here', line, 'error again'])).toBe(2);
});

it('finds nothing where nothing went wrong', () => {
  expect(findFirstError(['done', '0 orders'])).toBe(-1);
});
