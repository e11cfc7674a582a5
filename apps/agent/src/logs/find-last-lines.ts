import { closeSync, openSync, readSync } from 'node:fs';
import { listLogFilesBefore } from './log-files.ts';
import type { Place } from './place.ts';

/** Lines may be long: no more is looked through for their beginnings, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;
const STEP = 64 * 1024;

/**
 * Where the last so many lines of a log begin, its rotated files included; one without an end counts as a line.
 * @param until absent: the end of the current file.
 * @throws when the file of `until` is gone.
 */
export function findLastLines(path: string, lines: number, until?: Place): Place | undefined {
  const files = listLogFilesBefore(path, until).reverse();
  const [current] = files;
  if (current === undefined) return undefined;
  let place: Place = { inode: current.inode, offset: current.size };
  let left = lines;
  let looked = 0;
  // The very last line feed ends a line and begins none.
  let isEnd = true;
  for (const { path: name, inode, size } of lines === 0 ? [] : files) {
    const file = openSync(name, 'r');
    try {
      for (let end = size; end > 0; end = place.offset) {
        const begin = Math.max(0, end - STEP);
        const bytes = Buffer.alloc(end - begin);
        readSync(file, bytes, 0, bytes.length, begin);
        for (let at = bytes.length; at > 0; at -= 1) {
          const isBegin = bytes[at - 1] === 0x0a && !isEnd;
          isEnd = false;
          if (!isBegin) continue;
          left -= 1;
          if (left === 0) return { inode, offset: begin + at };
        }
        place = { inode, offset: begin };
        looked += bytes.length;
        if (looked >= MOST_BYTES) return place;
      }
    } finally {
      closeSync(file);
    }
  }
  return place;
}
