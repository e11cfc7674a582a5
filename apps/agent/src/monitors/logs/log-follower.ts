import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import { createLineSplitter } from './line-splitter.ts';

export interface LogFollowerOptions {
  readonly path: string;
  /** Behind the last line that was judged, by an earlier start of the agent perhaps. */
  readonly from: LogPlace | undefined;
  /** Without `from`: where to begin in a file that is there; one that comes later is read from its beginning. */
  readonly begin: 'start' | 'end';
  readonly onLine: (line: string) => void;
}

/** Follows one file of output across rotations. */
export interface LogFollower {
  /** Reads on, at most one chunk; false when there is nothing more now. @throws when the file can't be read. */
  step(): boolean;
  /** Behind the last line that was judged: the file by its inode, and the offset in it. */
  readonly place: LogPlace | undefined;
  close(): void;
}

/** Synchronously read at a time; about a millisecond of judging. */
const CHUNK_BYTES = 64 * 1024;
const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);

/**
 * Follows a file: supervisord moves a full one to NAME.1, NAME.1 to NAME.2 and so on; the one in hand is known by its
 * inode, read to its end, then the next younger one. It is held open, so that what is removed is still read to its end. A file
 * that became shorter was cut and begins anew. What was moved away and deleted, or cut, before it was read is lost.
 */
export function createLogFollower({ path, from, begin, onLine }: LogFollowerOptions): LogFollower {
  const splitter = createLineSplitter(onLine);
  let file: { descriptor: number; inode: number; offset: number } | undefined;
  let place = from;
  let isFirstLook = true;

  const open = (name: string, offsetOf: (inode: number, size: number) => number | undefined): boolean => {
    const descriptor = openSync(name, 'r');
    const { ino: inode, size } = fstatSync(descriptor);
    const offset = offsetOf(inode, size);
    if (offset === undefined) {
      closeSync(descriptor);
      return false;
    }
    if (file !== undefined) closeSync(file.descriptor);
    file = { descriptor, inode, offset };
    return true;
  };
  const openFirst = (): boolean => {
    const current = statSync(path, { throwIfNoEntry: false });
    const isThere = current !== undefined;
    const resumed = place;
    if (resumed !== undefined) {
      const name = current?.ino === resumed.inode ? path : findRotated(path, resumed.inode);
      const resume = (inode: number, size: number): number | undefined =>
        inode !== resumed.inode ? undefined : resumed.offset <= size ? resumed.offset : 0;
      if (name !== undefined) return open(name, resume);
    }
    if (!isThere) {
      isFirstLook = false;
      return false;
    }
    const isNew = begin === 'start' || resumed !== undefined || !isFirstLook;
    open(path, (_inode, size) => (isNew ? 0 : size));
    if (file !== undefined) place = { inode: file.inode, offset: file.offset };
    return true;
  };
  /** The file in hand is at its end and has been moved: the next younger one. */
  const openNext = (inode: number): void => {
    const moved = findRotated(path, inode);
    const number = moved === undefined ? 1 : Number(moved.slice(path.length + 1));
    open(number > 1 ? `${path}.${number - 1}` : path, () => 0);
  };
  const read = (): number => {
    if (file === undefined) return 0;
    const count = readSync(file.descriptor, chunk, 0, CHUNK_BYTES, file.offset);
    const lineEnd = splitter.push(chunk.subarray(0, count));
    if (lineEnd > 0) place = { inode: file.inode, offset: file.offset + lineEnd };
    file.offset += count;
    return count;
  };

  return {
    get place() {
      return place;
    },
    step() {
      if (file === undefined) return openFirst();
      if (read() > 0) return true;
      const { inode, offset, descriptor } = file;
      if (fstatSync(descriptor).size < offset) {
        splitter.drop();
        file.offset = 0;
        place = { inode, offset: 0 };
        return true;
      }
      const current = statSync(path, { throwIfNoEntry: false });
      if (current === undefined || current.ino === inode) return false;
      // Nobody writes to it any more; this may have come before it was moved.
      if (read() === 0) openNext(inode);
      return true;
    },
    close() {
      if (file !== undefined) closeSync(file.descriptor);
      file = undefined;
    },
  };
}

/** The name that a moved file has now; undefined when it is gone. */
function findRotated(path: string, inode: number): string | undefined {
  for (let number = 1; ; number += 1) {
    const name = `${path}.${number}`;
    const found = statSync(name, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.ino === inode) return name;
  }
}
