import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readTextFile, writeFileAtomic } from '../files/atomic-file.ts';
import { lookAtFile } from '../files/look-at-file.ts';

const mark = z.object({
  path: z.string(),
  /** 0 when the file was not there yet. */
  inode: z.number(),
  /** UNSEEN where the agent may not enter the folder: what is behind it is then not known. */
  size: z.number(),
});
const line = z.tuple([z.string(), mark]);

/** The size of a file that may not be looked at. */
export const UNSEEN = -1;

/** A place in a file of output: what is behind it, the next run wrote. */
export type Mark = z.output<typeof mark>;

/** The marks of all processes, by a key of the caller. */
export interface Marks {
  get(key: string): Mark | undefined;
  /**
   * Appended to the file without a sync: it outlives the agent; a host that went down has new runs anyway. On a full disk
   * it is kept in memory, and the file is written anew once there is room.
   */
  set(key: string, mark: Mark): void;
}

/** After so many lines the file is written anew with the last mark of each key alone. */
const LINES_LIMIT = 10_000;

/** The marks kept in the agent's folder. Those of files that are gone are left out. */
export function openMarks(folder: string): Marks {
  const path = join(folder, 'tails.jsonl');
  const marks = new Map<string, Mark>();
  for (const text of (readTextFile(path) ?? '').split('\n')) {
    const parsed = parseLine(text);
    if (parsed !== undefined) marks.set(...parsed);
  }
  for (const [key, { path: file }] of marks) if (lookAtFile(file) === undefined) marks.delete(key);
  let lines = 0;
  const rewrite = (): void => {
    const text = [...marks].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    writeFileAtomic(path, text);
    lines = 0;
  };
  const tryTo = (write: () => void): void => {
    try {
      write();
    } catch {
      lines = LINES_LIMIT;
    }
  };
  tryTo(rewrite);
  return {
    get: (key) => marks.get(key),
    set(key, next) {
      marks.set(key, next);
      lines += 1;
      if (lines > LINES_LIMIT) tryTo(rewrite);
      else
        tryTo(() => {
          appendFileSync(path, `${JSON.stringify([key, next])}\n`, { mode: 0o600 });
        });
    },
  };
}

/** Undefined for a line that a crash cut. */
function parseLine(text: string): [string, Mark] | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The end of a file now. One that is not there yet begins at 0. */
export function markEnd(path: string): Mark {
  const found = lookAtFile(path);
  if (found === 'forbidden') return { path, inode: 0, size: UNSEEN };
  return { path, inode: found?.ino ?? 0, size: found?.size ?? 0 };
}
