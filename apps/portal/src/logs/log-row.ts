/** Where a line begins: a byte of one file, which is known by its inode and so stays the same after a rotation. */
export interface Place {
  readonly inode: number;
  readonly offset: number;
}

export interface LogLine {
  readonly kind: 'line';
  /** Unique in one view of a log; grows from line to line. */
  readonly key: number;
  readonly place: Place;
  readonly text: string;
  /** How many bytes were left out of `text`, at its end. */
  readonly cut: number;
  /** Its end has not been written yet: what comes next may be more of it. */
  readonly isOpen: boolean;
}

/** Something is missing between the line before and the line behind. */
interface LogGapRow {
  readonly kind: 'gap';
  readonly key: number;
  readonly cause: string;
}

export type LogRow = LogLine | LogGapRow;

/** A row that has no key yet: whoever puts it into its order gives it one. */
export type NewRow = Omit<LogLine, 'key'> | Omit<LogGapRow, 'key'>;

export function writePlace({ inode, offset }: Place): string {
  return `${inode}:${offset}`;
}

/** Undefined for what is no place. */
export function readPlace(text: string | null | undefined): Place | undefined {
  const [, inode, offset] = /^(\d{1,15}):(\d{1,15})$/u.exec(text ?? '') ?? [];
  return inode === undefined ? undefined : { inode: Number(inode), offset: Number(offset) };
}

export function isSamePlace(left: Place | undefined, right: Place | undefined): boolean {
  return left?.inode === right?.inode && left?.offset === right?.offset;
}
