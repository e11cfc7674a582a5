import { expect, test } from 'vitest';
import { windowArguments, WINDOW_ROWS } from './list-window.ts';

test('A window goes forward from a cursor, or back from one, never both', () => {
  expect(windowArguments({ after: null, before: null })).toEqual({
    first: WINDOW_ROWS,
    after: null,
    last: null,
    before: null,
  });
  expect(windowArguments({ after: 'a', before: null })).toMatchObject({ first: WINDOW_ROWS, after: 'a' });
  expect(windowArguments({ after: 'a', before: 'b' })).toEqual({
    first: null,
    after: null,
    last: WINDOW_ROWS,
    before: 'b',
  });
});
