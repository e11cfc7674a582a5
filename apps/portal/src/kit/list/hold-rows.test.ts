import { expect, test } from 'vitest';
import { holdRows } from './hold-rows.ts';

const row = (id: string, state = 'RUNNING') => ({ id, state });
const idOf = ({ id }: { id: string }): string => id;

test('A change within a row is shown at once and nothing waits', () => {
  const held = holdRows([row('a'), row('b')], [row('a', 'FATAL'), row('b')], idOf);
  expect(held).toEqual({ rows: [row('a', 'FATAL'), row('b')], waiting: 0 });
});

test('Rows that come, go or change places wait, and are counted', () => {
  expect(holdRows([row('a'), row('b')], [row('a'), row('b'), row('c')], idOf).waiting).toBe(1);
  expect(holdRows([row('a'), row('b')], [row('b')], idOf)).toEqual({
    rows: [row('a'), row('b')],
    waiting: 1,
  });
  expect(holdRows([row('a'), row('b')], [row('b'), row('a')], idOf)).toEqual({
    rows: [row('a'), row('b')],
    waiting: 2,
  });
});
