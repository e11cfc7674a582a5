import { expect, test } from 'vitest';
import { holdRows } from './hold-rows.ts';

const row = (id: string, state = 'RUNNING') => ({ id, state });

test('A change within a row is shown at once and nothing waits', () => {
  const held = holdRows([row('a'), row('b')], [row('a', 'FATAL'), row('b')]);
  expect(held).toEqual({ rows: [row('a', 'FATAL'), row('b')], waiting: 0 });
});

test('Rows that come, go or change places wait, and are counted', () => {
  expect(holdRows([row('a'), row('b')], [row('a'), row('b'), row('c')]).waiting).toBe(1);
  expect(holdRows([row('a'), row('b')], [row('b')])).toEqual({
    rows: [row('a'), row('b')],
    waiting: 1,
  });
  expect(holdRows([row('a'), row('b')], [row('b'), row('a')])).toEqual({
    rows: [row('a'), row('b')],
    waiting: 2,
  });
});
