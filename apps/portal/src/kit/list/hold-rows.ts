/** Rows that keep their places, and how many changes of place wait. */
export interface HeldRows<Row> {
  readonly rows: readonly Row[];
  readonly waiting: number;
}

/**
 * The rows of `held` in their places, each as it is now; one that is gone stays as it was. What came, went or moved is
 * counted, so that it can be said and asked for.
 */
export function holdRows<Row>(
  held: readonly Row[],
  current: readonly Row[],
  idOf: (row: Row) => string,
): HeldRows<Row> {
  const now = new Map(current.map((row) => [idOf(row), row]));
  const before = new Set(held.map(idOf));
  const gone = held.filter((row) => !now.has(idOf(row))).length;
  const come = current.filter((row) => !before.has(idOf(row))).length;
  const stayed = held.map(idOf).filter((id) => now.has(id));
  const order = current.map(idOf).filter((id) => before.has(id));
  const moved = stayed.filter((id, place) => id !== order[place]).length;
  return { rows: held.map((row) => now.get(idOf(row)) ?? row), waiting: gone + come + moved };
}
