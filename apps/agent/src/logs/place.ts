/** A place in a log: a byte of one file, which is known by its inode and so stays the same after a rotation. */
export interface Place {
  readonly inode: number;
  readonly offset: number;
}

/** As it stands in the API and in permalinks. */
export function writePlace({ inode, offset }: Place): string {
  return `${inode}:${offset}`;
}

/** Undefined for what is no place. */
export function readPlace(text: string): Place | undefined {
  const [, inode, offset] = /^(\d{1,15}):(\d{1,15})$/.exec(text) ?? [];
  return inode === undefined ? undefined : { inode: Number(inode), offset: Number(offset) };
}
