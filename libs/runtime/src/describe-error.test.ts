import { expect, it } from 'vitest';
import { describeError } from './describe-error.ts';

it('logs of a failed statement its reason and its text, but none of its parameters', () => {
  const reason = Object.assign(new Error('too many parameters'), { code: '08P01' });
  const failed = Object.assign(new Error('Failed query: SELECT $1\nparams: a-secret', { cause: reason }), {
    query: `SELECT $1 ${'x'.repeat(5_000)}`,
    params: ['a-secret'],
  });
  const outer = Object.assign(new Error(failed.message), { originalError: failed });
  const described = describeError(outer) as { statement: string };
  expect(described).toMatchObject({ message: 'too many parameters', code: '08P01' });
  expect(described.statement).toHaveLength(2_000);
  expect(JSON.stringify(described)).not.toContain('a-secret');
});

it('logs any other error as it is', () => {
  expect(describeError(new TypeError('no such thing'))).toMatchObject({
    type: 'TypeError',
    message: 'no such thing',
  });
});
