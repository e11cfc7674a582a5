/** What tells one row from the others. */
export interface Identified {
  readonly id: string;
}

/** Rows that keep their places, and how many changes of place wait. */
export interface HeldRows<Row> {
  readonly rows: readonly Row[];
  readonly waiting: number;
}

/**
 * The rows of `held` in their places, each as it is now; one that is gone stays as it was. What came, went or moved is
 * counted, so that it can be said and asked for.
 */
export function holdRows<Row extends Identified>(
  held: readonly Row[],
  current: readonly Row[],
): HeldRows<Row> {
  const now = new Map(current.map((row) => [row.id, row]));
  const before = new Set(held.map(({ id }) => id));
  const gone = held.filter((row) => !now.has(row.id)).length;
  const come = current.filter((row) => !before.has(row.id)).length;
  const stayed = held.map(({ id }) => id).filter((id) => now.has(id));
  const order = current.map(({ id }) => id).filter((id) => before.has(id));
  const moved = stayed.filter((id, place) => id !== order[place]).length;
  return { rows: held.map((row) => now.get(row.id) ?? row), waiting: gone + come + moved };
}
