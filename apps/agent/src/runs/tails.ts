import { accessSync, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { RunEndInput } from '@dart/client/agent';
import { isForbidden } from '../files/atomic-file.ts';
import { lookAtFile } from '../files/look-at-file.ts';
import type { ProcessEnd } from '../supervisord-log/log-line.ts';
import type { OutputCalls } from '../supervisord/output-calls.ts';
import { markEnd, openMarks, UNSEEN, type Mark } from './marks.ts';
import type { OutputFiles } from './output-files.ts';
import { fetchTail, TAIL_BYTES, type Tail } from './remote-tail.ts';

/** The end of what each run wrote. A run's output begins where that of the process's previous run ended. */
export interface Tails {
  /**
   * Where a process writes. Its next run begins at the end of a file that is new here; a known one keeps its mark.
   * @param hasEnded whether a run of it has ended before now.
   */
  know(group: string, process: string, files: OutputFiles, hasEnded?: boolean): void;
  /** supervisord's log tells of an end: what follows in the files is of a later run, however late the event comes. */
  note(process: string, end: ProcessEnd): void;
  /** Before `end`: fetches through supervisord what the agent's account may not read. Never throws. */
  fetch(group: string, process: string, end?: ProcessEnd): Promise<void>;
  /** A run has ended: the last 64 KiB that it wrote to each file. The next run begins there. */
  end(group: string, process: string, end?: ProcessEnd): RunEndInput;
}

/** supervisord makes these empty for a process when its group is added (options.py, `get_autochildlog_name`). */
const AUTO_NAME = /-(?:stdout|stderr)---.*-[^-]{8}\.log$/;

/** supervisord makes the files of its programs before it starts the agent, so much earlier at most, in milliseconds. */
const BOOT_MS = 10_000;

export interface TailsOptions {
  /** Asked for files that the agent's account may not read; absent: their runs have no tail. */
  readonly supervisord?: OutputCalls;
  /** When this agent started; of later runs it gets every event. */
  readonly startedAtMs?: number;
}

/** The tails of this host; the marks are kept in the agent's folder. */
export function openTails(
  folder: string,
  { supervisord, startedAtMs = Date.now() }: TailsOptions = {},
): Tails {
  const marks = openMarks(folder);
  /** The log knows no groups, so an end is noted for all processes of its name. */
  const keysOf = new Map<string, Set<string>>();
  const noted = new WeakMap<ProcessEnd, Map<string, Mark>>();
  const fetched = new Map<string, Tail>();
  /** An agent that joins a supervisord may find runs in such a file whose events nobody has kept. */
  const hasOtherRuns = (path: string, hasEnded: boolean): boolean => {
    const found = hasEnded ? lookAtFile(path) : undefined;
    // Of what may not be looked at nothing is known.
    return found === 'forbidden' || (found?.birthtimeMs ?? Number.POSITIVE_INFINITY) < startedAtMs - BOOT_MS;
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
      const { text, end } = fetched.get(key) ?? readTail(begun, ended);
      fetched.delete(key);
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
    async fetch(group, process, end) {
      const ended = end === undefined ? undefined : noted.get(end);
      for (const stream of ['stdout', 'stderr'] as const) {
        const key = `${group}\t${process}\t${stream}`;
        const begun = marks.get(key);
        if (supervisord === undefined || begun === undefined || mayRead(begun.path)) continue;
        const tail = await fetchTail(supervisord, `${group}:${process}`, stream, begun, ended?.get(key));
        if (tail !== undefined) fetched.set(key, tail);
      }
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

/** @throws when the file can't be read. */
function readTail(begun: Mark, ended: Mark | undefined): Tail {
  const { path } = begun;
  const current = readFrom(path, begun, ended);
  const isSame = begun.inode === 0 || begun.inode === current.inode;
  const end = { path, inode: current.inode, size: current.size };
  if (begun.size === UNSEEN) return { end };
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
    const begin = isSame ? Math.max(0, mark.size) : 0;
    const hasEnd =
      ended?.path === path && ended.inode === inode && ended.size <= whole && ended.size !== UNSEEN;
    const size = hasEnd ? Math.max(begin, ended.size) : whole;
    const from = Math.max(begin, size - TAIL_BYTES);
    const bytes = Buffer.alloc(size - from);
    const count = readSync(file, bytes, 0, bytes.length, from);
    return { bytes: bytes.subarray(0, count), inode, size: from + count };
  } finally {
    closeSync(file);
  }
}

function mayRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch (error) {
    return !isForbidden(error);
  }
}
