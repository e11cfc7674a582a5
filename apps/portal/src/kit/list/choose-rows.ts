import type { Identified } from './hold-rows.ts';

/** The rows of a list that are chosen, as they were when they were. */
export interface Chosen<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Everything that the filter of the list matches is meant, also what is on no window. */
  readonly isAll: boolean;
  /** Where a range begins. */
  readonly anchor: string | undefined;
}

export const NOTHING_CHOSEN: Chosen<never> = {
  rows: new Map<string, never>(),
  isAll: false,
  anchor: undefined,
};

/** Takes a row in or out; as a range all rows from the last one to this get what this one gets. */
export function toggleRow<Row extends Identified>(
  chosen: Chosen<Row>,
  row: Row,
  shown: readonly Row[],
  isRange: boolean,
): Chosen<Row> {
  const isIn = !chosen.rows.has(row.id);
  const to = shown.findIndex(({ id }) => id === row.id);
  const anchor = shown.findIndex(({ id }) => id === chosen.anchor);
  const from = isRange && anchor >= 0 ? anchor : to;
  const rows = new Map(chosen.rows);
  for (const each of to < 0 ? [row] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isIn) rows.set(each.id, each);
    else rows.delete(each.id);
  }
  return { rows, isAll: false, anchor: row.id };
}

/** All rows that are shown, or none of them when all of them are in. */
export function toggleShown<Row extends Identified>(chosen: Chosen<Row>, shown: readonly Row[]): Chosen<Row> {
  const areIn = shown.every(({ id }) => chosen.rows.has(id));
  const rows = new Map(chosen.rows);
  for (const row of shown) {
    if (areIn) rows.delete(row.id);
    else rows.set(row.id, row);
  }
  return { rows, isAll: false, anchor: undefined };
}
