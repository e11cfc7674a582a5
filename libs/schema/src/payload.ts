/** A row that a payload's field must find: it was written a moment ago in a transaction that committed. */
export function present<Row>(row: Row | undefined, what: string): Row {
  if (row === undefined) throw new Error(`${what} was deleted while the answer was made`);
  return row;
}
