import { join } from 'node:path';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';

const cursors = z.record(z.string(), z.object({ cursor: z.string(), schedule: z.string() }));

/** Up to which nominal time the fires of each program are decided. */
export interface FireCursors {
  /** In milliseconds; undefined for a program that was never seen with this schedule. */
  get(programId: string, schedule: string): number | undefined;
  /** Returns when it is on the disk: a fire before the cursor never starts again. */
  set(programId: string, schedule: string, atMs: number): void;
  /** Leaves out programs that are no longer scheduled here. */
  keepOnly(programIds: ReadonlySet<string>): void;
}

/** The cursors in the agent's folder. */
export function openFireCursors(folder: string): FireCursors {
  const file = createJsonFile(join(folder, 'fires.json'), cursors);
  const known = file.read() ?? {};
  return {
    get(programId, schedule) {
      const entry = known[programId];
      // A new schedule begins at its registration: what the old one would have fired is decided.
      return entry?.schedule === schedule ? Date.parse(entry.cursor) : undefined;
    },
    set(programId, schedule, atMs) {
      known[programId] = { cursor: new Date(atMs).toISOString(), schedule };
      file.write(known);
    },
    keepOnly(programIds) {
      const gone = Object.keys(known).filter((programId) => !programIds.has(programId));
      if (gone.length === 0) return;
      for (const programId of gone) Reflect.deleteProperty(known, programId);
      file.write(known);
    },
  };
}
