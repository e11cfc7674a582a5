import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { GONE, listLogFiles } from './log-files.ts';
import type { Place } from './place.ts';
import { countUnfinished } from './utf8.ts';

/** What a reader gives: bytes with their place, or why some are missing. */
export type LogPiece =
  | { readonly kind: 'bytes'; readonly place: Place; readonly bytes: Buffer }
  | { readonly kind: 'gap'; readonly reason: string };

export interface LogReader {
  /**
   * What comes next, at most so many bytes; undefined when there is nothing more now.
   * @param isLast nothing is waited for: a character that is not whole is given as it is.
   */
  read(most: number, isLast?: boolean): LogPiece | undefined;
  /** Where it goes on; undefined while there is no file. */
  readonly place: Place | undefined;
  close(): void;
}

/**
 * Reads a log from a place on, through its rotated files to the current one, and goes on when that is rotated. A
 * character is not cut between two pieces.
 * @param path the log's file; an AUTO file has another name once its group was added anew.
 * @param from absent: the beginning of the current file, also when that is not there yet.
 * @throws when the file of `from` can't be opened or is gone.
 */
export function openLogReader(path: () => string, from?: Place): LogReader {
  let opened = path();
  let file: number | undefined;
  let place: Place | undefined;

  const open = (name: string, offset: number): void => {
    const next = openSync(name, 'r');
    if (file !== undefined) closeSync(file);
    file = next;
    place = { inode: fstatSync(file).ino, offset };
  };
  const openFirst = (): boolean => {
    opened = path();
    if (statSync(opened, { throwIfNoEntry: false }) === undefined) return false;
    open(opened, 0);
    return true;
  };
  /** Whether the log goes on in another file, so that this one is written no more. */
  const isLeft = (): boolean => {
    const current = statSync(path(), { throwIfNoEntry: false });
    return current !== undefined && current.ino !== place?.inode;
  };
  const readHere = (most: number, isLast: boolean): Buffer | undefined => {
    if (file === undefined || place === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(most);
    const read = bytes.subarray(0, readSync(file, bytes, 0, most, place.offset));
    const unfinished = isLast && read.length < most ? 0 : countUnfinished(read);
    return unfinished === read.length ? undefined : read.subarray(0, read.length - unfinished);
  };
  /** To the file behind this one; gives a gap when that is not known. */
  const goOn = (): LogPiece | undefined => {
    const isRenamed = opened !== path();
    const files = isRenamed ? [] : listLogFiles(opened);
    const at = files.findIndex(({ inode }) => inode === place?.inode);
    const next = at < 0 ? listLogFiles(path())[0] : files[at + 1];
    if (next === undefined) return undefined;
    opened = path();
    open(next.path, 0);
    return at < 0
      ? { kind: 'gap', reason: 'the file was cleared or deleted; the log goes on in another one' }
      : undefined;
  };

  if (from === undefined) openFirst();
  else {
    const found = listLogFiles(opened).find(({ inode }) => inode === from.inode);
    if (found === undefined) throw new Error(GONE);
    open(found.path, Math.min(from.offset, found.size));
  }
  return {
    get place() {
      return place;
    },
    read(most, isLast = false) {
      if (file === undefined && !openFirst()) return undefined;
      for (;;) {
        // Asked before the read: what was written until the rotation is read in any case.
        const wasLeft = isLeft();
        const begun = place;
        if (begun === undefined) return undefined;
        const bytes = readHere(most, wasLeft || isLast);
        if (bytes !== undefined) {
          place = { ...begun, offset: begun.offset + bytes.length };
          return { kind: 'bytes', place: begun, bytes };
        }
        if (wasLeft) {
          const gap = goOn();
          if (gap !== undefined || place === begun) return gap;
          continue;
        }
        if (file === undefined || fstatSync(file).size >= begun.offset) return undefined;
        place = { ...begun, offset: 0 };
        return { kind: 'gap', reason: 'the file was cleared' };
      }
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}
