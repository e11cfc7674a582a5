import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { RunEndInput } from '@dart/client/agent';

/** The files of a process's output; absent where it has none. */
export interface OutputFiles {
  readonly stdout?: string | undefined;
  readonly stderr?: string | undefined;
}

/** The end of what each run wrote. */
export interface Tails {
  /** A run begins: notes where its output begins. */
  begin(key: string, files: OutputFiles): void;
  /** A run has ended: the last 64 KiB that it wrote to each file. */
  end(key: string, files: OutputFiles): RunEndInput;
}

const TAIL_BYTES = 64 * 1024;

interface Mark {
  readonly path: string;
  readonly inode: number;
  readonly size: number;
}

/** Notes sizes at the start of runs and reads what was added at their end. */
export function createTails(): Tails {
  const marks = new Map<string, { stdout: Mark | undefined; stderr: Mark | undefined }>();
  return {
    begin(key, { stdout, stderr }) {
      marks.set(key, { stdout: mark(stdout), stderr: mark(stderr) });
    },
    end(key, files) {
      const begun = marks.get(key);
      marks.delete(key);
      const stdoutTail = readTail(files.stdout, begun?.stdout);
      const stderrTail = readTail(files.stderr, begun?.stderr);
      return {
        ...(stdoutTail === undefined ? {} : { stdoutTail }),
        ...(stderrTail === undefined ? {} : { stderrTail }),
      };
    },
  };
}

/** A file that is not there yet begins at 0. */
function mark(path: string | undefined): Mark | undefined {
  if (path === undefined) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return { path, inode: found?.ino ?? 0, size: found?.size ?? 0 };
}

/** Undefined when the beginning is not known or the file can't be read. */
function readTail(path: string | undefined, begun: Mark | undefined): string | undefined {
  if (begun === undefined) return undefined;
  const current = path ?? begun.path;
  try {
    const inode = statSync(current).ino;
    const isSame = begun.inode === 0 || begun.inode === inode;
    const newest = readFrom(current, isSame ? begun.size : 0);
    if (isSame || newest.length >= TAIL_BYTES) return newest.toString('utf8');
    // supervisord moves a full file to NAME.1.
    const older = statSync(`${current}.1`, { throwIfNoEntry: false });
    const before = older?.ino === begun.inode ? readFrom(`${current}.1`, begun.size) : Buffer.alloc(0);
    return Buffer.concat([before, newest]).subarray(-TAIL_BYTES).toString('utf8');
  } catch {
    return undefined;
  }
}

function readFrom(path: string, offset: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const from = Math.max(offset <= size ? offset : 0, size - TAIL_BYTES);
    const bytes = Buffer.alloc(size - from);
    const count = readSync(file, bytes, 0, bytes.length, from);
    return bytes.subarray(0, count);
  } finally {
    closeSync(file);
  }
}
