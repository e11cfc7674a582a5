import { closeSync, fdatasyncSync, fstatSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readTextFile, writeFileAtomic } from '../files/atomic-file.ts';
import { decodeFrame, encodeFrame } from '../outbox/frame.ts';

const fire = z.object({
  nominalMs: z.number(),
  /** What is recorded of it, should the program be gone by then. */
  programId: z.string(),
  group: z.string(),
  revision: z.number(),
  schedule: z.string(),
});
const entry = z.object({
  key: z.string(),
  /** All nominal times up to this one are decided. */
  cursorMs: z.number(),
  /** What the nominal times were decided by; empty after a pause, so that nothing of it is caught up. */
  timing: z.string(),
  /** Decided to start; gone once it is known how that went. */
  pending: fire.extend({ atMs: z.number() }).optional(),
  /** Waits until the run before it ends. */
  queued: fire.optional(),
  /** The last one that was started, for its time limit. */
  started: z.object({ group: z.string(), atMs: z.number() }).optional(),
  /** Was started, and the event of that is not recorded yet. */
  untold: fire.optional(),
});

export type StoredFire = z.output<typeof fire>;
/** A fire that is being started. */
export type Pending = NonNullable<FireEntry['pending']>;
/** What is decided of one schedule. */
export type FireEntry = z.output<typeof entry>;

/** Up to where the fires of each schedule are decided, and which of them are in hand. */
export interface FireJournal {
  get(key: string): FireEntry | undefined;
  readonly entries: Iterable<FireEntry>;
  /** With `sync` it returns once all is on the disk: what is decided there never starts again. */
  write(entries: readonly FireEntry[], options?: { sync: boolean }): void;
}

/** The file is written anew above this, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;
/** An entry whose schedule is gone is kept for so long: assigned again with the clock set back, it must not fire again. */
const KEPT_MS = 7 * 86_400_000;

/** The journal in the agent's folder: lines with checksums, the last of each schedule counts; a torn one is left out. */
export function openFireJournal(folder: string, nowMs = Date.now()): FireJournal {
  const path = join(folder, 'fires.log');
  const known = new Map<string, FireEntry>();
  for (const line of (readTextFile(path) ?? '').split('\n')) {
    const parsed = line === '' ? undefined : entry.safeParse(decodeFrame(line));
    if (parsed?.success === true) known.set(parsed.data.key, parsed.data);
  }
  for (const [key, { cursorMs, queued, pending }] of known) {
    if (cursorMs < nowMs - KEPT_MS && queued === undefined && pending === undefined) known.delete(key);
  }
  const rewrite = (): number => {
    writeFileAtomic(path, [...known.values()].map(encodeFrame).join(''));
    return openSync(path, 'a', 0o600);
  };
  let file = rewrite();
  let isTorn = false;
  return {
    get: (key) => known.get(key),
    get entries() {
      return known.values();
    },
    write(entries, { sync } = { sync: false }) {
      if (entries.length === 0) return;
      if (isTorn || fstatSync(file).size > MOST_BYTES) {
        closeSync(file);
        file = rewrite();
      }
      // A full disk may take a part of it: then the next write begins a new file.
      isTorn = true;
      writeSync(file, entries.map(encodeFrame).join(''));
      if (sync) fdatasyncSync(file);
      isTorn = false;
      for (const next of entries) known.set(next.key, next);
    },
  };
}
