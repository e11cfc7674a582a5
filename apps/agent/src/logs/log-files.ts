import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Place } from './place.ts';

/** What is said of a place whose file is not there any more. */
export const GONE = 'this part of the log is gone, deleted by rotation or cleared';

/** A file of a log: the current one or one that was rotated away. */
export interface KeptFile {
  readonly path: string;
  readonly inode: number;
  readonly size: number;
}

/** The files of a log, oldest first; the last one is written to. supervisord moves NAME to NAME.1, that to NAME.2 … */
export function listLogFiles(path: string): KeptFile[] {
  const name = basename(path);
  const numbers = readNames(dirname(path))
    .filter((other) => other.startsWith(`${name}.`))
    .map((other) => other.slice(name.length + 1))
    .filter((end) => /^[1-9]\d{0,4}$/.test(end))
    .map(Number)
    .sort((left, right) => right - left);
  return [...numbers.map((number) => join(dirname(path), `${name}.${number}`)), path].flatMap((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ path: file, inode: found.ino, size: found.size }];
  });
}

/** What of these files lies before a place. @throws when the file of the place is gone. */
export function listLogFilesBefore(path: string, until: Place | undefined): KeptFile[] {
  const files = listLogFiles(path);
  if (until === undefined) return files;
  const at = files.findIndex(({ inode }) => inode === until.inode);
  const last = files[at];
  if (last === undefined) throw new Error(GONE);
  return [...files.slice(0, at), { ...last, size: Math.min(last.size, until.offset) }];
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
