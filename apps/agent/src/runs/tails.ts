import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { RunEndInput } from '@dart/client/agent';
import type { ProcessEnd } from '../supervisord-log/log-line.ts';
import { openMarks, type Mark } from './marks.ts';
import type { OutputFiles } from './output-files.ts';

/** The end of what each run wrote. A run's output begins where that of the process's previous run ended. */
export interface Tails {
  /**
   * Where a process writes. Its next run begins at the end of a file that is new here; a known one keeps its mark.
   * @param hasEnded whether a run of it has ended before now.
   */
  know(group: string, process: string, files: OutputFiles, hasEnded?: boolean): void;
  /** supervisord's log tells of an end: what follows in the files is of a later run, however late the event comes. */
  note(process: string, end: ProcessEnd): void;
  /** A run has ended: the last 64 KiB that it wrote to each file. The next run begins there. */
  end(group: string, process: string, end?: ProcessEnd): RunEndInput;
}

const TAIL_BYTES = 64 * 1024;
/** supervisord makes these empty for a process when its group is added (options.py, `get_autochildlog_name`). */
const AUTO_NAME = /-(?:stdout|stderr)---.*-[^-]{8}\.log$/;

/** supervisord makes the files of its programs before it starts the agent, so much earlier at most, in milliseconds. */
const BOOT_MS = 10_000;

/**
 * The tails of this host; the marks are kept in the agent's folder.
 * @param startedAtMs when this agent started; of later runs it gets every event.
 */
export function openTails(folder: string, startedAtMs = Date.now()): Tails {
  const marks = openMarks(folder);
  /** The log knows no groups, so an end is noted for all processes of its name. */
  const keysOf = new Map<string, Set<string>>();
  const noted = new WeakMap<ProcessEnd, Map<string, Mark>>();
  /** An agent that joins a supervisord may find runs in such a file whose events nobody has kept. */
  const hasOtherRuns = (path: string, hasEnded: boolean): boolean => {
    const bornAtMs = statSync(path, { throwIfNoEntry: false })?.birthtimeMs ?? Number.POSITIVE_INFINITY;
    return hasEnded && bornAtMs < startedAtMs - BOOT_MS;
  };
  const knowFile = (key: string, path: string | undefined, hasEnded: boolean): void => {
    if (path === undefined || marks.get(key)?.path === path) return;
    const isFresh = AUTO_NAME.test(path) && !hasOtherRuns(path, hasEnded);
    marks.set(key, isFresh ? { path, inode: 0, size: 0 } : markEnd(path));
  };
  const endFile = (key: string, ended: Mark | undefined): string | undefined => {
    const begun = marks.get(key);
    if (begun === undefined) return undefined;
    try {
      const { text, end } = readTail(begun, ended);
      if (end.size !== begun.size || end.inode !== begun.inode) marks.set(key, end);
      return text;
    } catch {
      return undefined;
    }
  };
  return {
    know(group, process, { stdout, stderr }, hasEnded = false) {
      const keys = keysOf.get(process) ?? new Set();
      keysOf.set(process, keys);
      for (const [stream, path] of Object.entries({ stdout, stderr })) {
        const key = `${group}\t${process}\t${stream}`;
        knowFile(key, path, hasEnded);
        keys.add(key);
      }
    },
    note(process, end) {
      const ends = new Map<string, Mark>();
      for (const key of keysOf.get(process) ?? []) {
        const begun = marks.get(key);
        if (begun !== undefined) ends.set(key, markEnd(begun.path));
      }
      noted.set(end, ends);
    },
    end(group, process, end) {
      const ended = end === undefined ? undefined : noted.get(end);
      const find = (stream: 'stdout' | 'stderr'): string | undefined => {
        const key = `${group}\t${process}\t${stream}`;
        return endFile(key, ended?.get(key));
      };
      const stdoutTail = find('stdout');
      const stderrTail = find('stderr');
      return {
        ...(stdoutTail === undefined ? {} : { stdoutTail }),
        ...(stderrTail === undefined ? {} : { stderrTail }),
      };
    },
  };
}

/** A file that is not there yet begins at 0, and so does one in a folder that the agent's user may not enter. */
function markEnd(path: string): Mark {
  try {
    const { ino, size } = statSync(path);
    return { path, inode: ino, size };
  } catch {
    return { path, inode: 0, size: 0 };
  }
}

/** @throws when the file can't be read. */
function readTail(begun: Mark, ended: Mark | undefined): { text: string; end: Mark } {
  const { path } = begun;
  const current = readFrom(path, begun, ended);
  const isSame = begun.inode === 0 || begun.inode === current.inode;
  const end = { path, inode: current.inode, size: current.size };
  // supervisord moves a full file to NAME.1.
  const older = `${path}.1`;
  const wasMoved = !isSame && statSync(older, { throwIfNoEntry: false })?.ino === begun.inode;
  const before = wasMoved ? readFrom(older, begun).bytes : Buffer.alloc(0);
  return { text: Buffer.concat([before, current.bytes]).subarray(-TAIL_BYTES).toString('utf8'), end };
}

/** What is behind the mark, up to the end if that is in this file; from 0 when the file is another one or was cut. */
function readFrom(path: string, mark: Mark, ended?: Mark): { bytes: Buffer; inode: number; size: number } {
  const file = openSync(path, 'r');
  try {
    const { size: whole, ino: inode } = fstatSync(file);
    const isSame = (mark.inode === 0 || mark.inode === inode) && mark.size <= whole;
    const begin = isSame ? mark.size : 0;
    const hasEnd = ended?.path === path && ended.inode === inode && ended.size <= whole;
    const size = hasEnd ? Math.max(begin, ended.size) : whole;
    const from = Math.max(begin, size - TAIL_BYTES);
    const bytes = Buffer.alloc(size - from);
    const count = readSync(file, bytes, 0, bytes.length, from);
    return { bytes: bytes.subarray(0, count), inode, size: from + count };
  } finally {
    closeSync(file);
  }
}
