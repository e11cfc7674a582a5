import { join } from 'node:path';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';
import type { LogPlace } from '../supervisord-log/log-file.ts';
import type { EventSource, OutboxRecord } from './record.ts';

/** From where a start of the agent goes on with the events and the log of its supervisord. */
export interface Resume {
  /** The supervisord that this is about. */
  readonly supervisord: string;
  /** The last event that was recorded. */
  readonly source?: EventSource | undefined;
  readonly place?: LogPlace | undefined;
}

export interface FoundResume extends Resume {
  /** Whether an earlier start of the agent was under this supervisord. */
  readonly isLater: boolean;
}

const resumeFile = z.object({
  supervisord: z.string(),
  source: z.object({ supervisord: z.string(), serial: z.number(), poolSerial: z.number() }).optional(),
  place: z.object({ inode: z.number(), offset: z.number(), behind: z.string().optional() }).optional(),
});

/**
 * Where an earlier start of the agent was under the same supervisord: by the last record of the outbox, else by what
 * that start found itself (its records may be with the gateway already, and it may have made none).
 */
export function readResume(folder: string, supervisord: string, last: OutboxRecord | undefined): FoundResume {
  const stored = createJsonFile<Resume>(join(folder, 'resume.json'), resumeFile).read();
  const isLater = stored?.supervisord === supervisord;
  const earlier: FoundResume = isLater ? { ...stored, isLater } : { supervisord, isLater };
  if (last?.source?.supervisord !== supervisord) return earlier;
  return { supervisord, source: last.source, place: last.logPlace ?? earlier.place, isLater: true };
}

/** Keeps where this start begins, for a next one that finds no record of it. */
export function writeResume(folder: string, { supervisord, source, place }: Resume): void {
  createJsonFile<Resume>(join(folder, 'resume.json'), resumeFile).write({ supervisord, source, place });
}
