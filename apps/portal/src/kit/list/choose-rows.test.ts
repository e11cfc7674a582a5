import { expect, test } from 'vitest';
import { NOTHING_CHOSEN, toggleRow, toggleShown, type Chosen } from './choose-rows.ts';

interface Row {
  readonly id: string;
}

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const [a, b, c, d] = rows as [Row, Row, Row, Row];
const idsOf = (chosen: Chosen<Row>) => [...chosen.rows.keys()].sort();

test('A row is taken in and out', () => {
  const one = toggleRow<Row>(NOTHING_CHOSEN, b, rows, false);
  expect(idsOf(one)).toEqual(['b']);
  expect(idsOf(toggleRow(one, b, rows, false))).toEqual([]);
});

test('A range goes from the last row to this one, in both directions, and out again', () => {
  const range = toggleRow(toggleRow<Row>(NOTHING_CHOSEN, c, rows, false), a, rows, true);
  expect(idsOf(range)).toEqual(['a', 'b', 'c']);
  expect(idsOf(toggleRow(range, b, rows, true))).toEqual(['c']);
});

test('A range whose beginning is on another window is the row alone', () => {
  const before = toggleRow<Row>(NOTHING_CHOSEN, { id: 'z' }, [{ id: 'z' }], false);
  expect(idsOf(toggleRow(before, d, rows, true))).toEqual(['d', 'z']);
});

test('All that is shown is taken in, then out; another window keeps what was chosen', () => {
  const all = toggleShown(toggleRow<Row>(NOTHING_CHOSEN, { id: 'z' }, [], false), rows);
  expect(idsOf(all)).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect(idsOf(toggleShown(all, rows))).toEqual(['z']);
});

test('Whoever takes a single row out no longer means all that match', () => {
  const all = { ...toggleShown<Row>(NOTHING_CHOSEN, rows), isAll: true };
  expect(toggleRow(all, a, rows, false).isAll).toBe(false);
});
