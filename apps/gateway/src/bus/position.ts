/** A place in the change log: all changes up to it, in the order of (xid, id), have been seen. */
export interface Position {
  readonly xid: bigint;
  readonly id: bigint;
}

/** A position as clients keep it. */
export function toCursor({ xid, id }: Position): string {
  return `${xid}.${id}`;
}

/** The position of a cursor; undefined when it is none of ours. */
export function fromCursor(cursor: string): Position | undefined {
  const [, xid, id] = /^(\d{1,20})\.(\d{1,19})$/.exec(cursor) ?? [];
  return xid === undefined || id === undefined ? undefined : { xid: BigInt(xid), id: BigInt(id) };
}
