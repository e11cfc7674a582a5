import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** A place in a file that may be rotated: the file itself is known by its inode. */
export interface LogPlace {
  readonly inode: number;
  readonly offset: number;
  /** The line before it, where neither file nor offset is known (`remote-log.ts`). */
  readonly behind?: string | undefined;
}

export interface TextLine {
  readonly text: string;
  /** Where it begins. */
  readonly from: LogPlace;
}

export interface LogFile {
  /** Fetches what `readLines` gives, where that takes a call. */
  refresh?(): Promise<void>;
  /** The whole lines that were written since the last call, across a rotation. */
  readLines(): TextLine[];
  /** Behind the last line that was read. */
  readonly place: LogPlace | undefined;
  close(): void;
}

/** What a read takes at most; read into the same memory each time, for a busy supervisord writes hundreds of lines a second. */
const chunk = Buffer.alloc(64 * 1024);

/**
 * Follows a file of lines. It begins at `from` when that is still the same file, else at its end.
 * A file that is missing or unreadable has no lines; it is looked for again at each call.
 */
export function createLogFile(path: string, from?: LogPlace): LogFile {
  let file: number | undefined;
  let place: LogPlace | undefined;
  let isFirst = true;

  const open = (): void => {
    try {
      file = openSync(path, 'r');
    } catch {
      return;
    }
    const { ino, size } = fstatSync(file);
    const resumes = from?.inode === ino && from.offset <= size;
    place = { inode: ino, offset: !isFirst ? 0 : resumes ? from.offset : size };
    isFirst = false;
  };
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const readRest = (): TextLine[] => {
    if (file === undefined || place === undefined) return [];
    const { size } = fstatSync(file);
    if (size === place.offset) return [];
    if (size < place.offset) place = { ...place, offset: 0 };
    const { inode, offset } = place;
    const bytes = readFrom(file, offset);
    const lines: TextLine[] = [];
    let begin = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, begin)) {
      lines.push({ text: bytes.toString('utf8', begin, end), from: { inode, offset: offset + begin } });
      begin = end + 1;
    }
    place = { inode, offset: offset + begin };
    return lines;
  };

  return {
    get place() {
      return place;
    },
    readLines() {
      if (file === undefined) open();
      const lines = readRest();
      const current = statSync(path, { throwIfNoEntry: false });
      if (current !== undefined && file !== undefined && current.ino !== place?.inode) {
        close();
        open();
        lines.push(...readRest());
      }
      return lines;
    },
    close,
  };
}

function readFrom(file: number, offset: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = offset, count = chunk.length; count === chunk.length; at += count) {
    count = readSync(file, chunk, 0, chunk.length, at);
    parts.push(Buffer.from(chunk.subarray(0, count)));
  }
  return Buffer.concat(parts);
}
