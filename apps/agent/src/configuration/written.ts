import { join } from 'node:path';
import * as z from 'zod';
import { createJsonFile, type JsonFile } from '../files/json-file.ts';

const section = z.object({
  programId: z.string(),
  revision: z.number(),
  configuration: z.string(),
  /** As it stands in the file. */
  text: z.string(),
  /** What stands there otherwise than it was registered. */
  differences: z.array(z.object({ key: z.string(), value: z.string(), reason: z.string() })).optional(),
  /** Of a group: the names of the processes of each of its programs. */
  members: z.record(z.string(), z.array(z.string())).optional(),
});
const written = z.object({
  version: z.string(),
  /** By the name of the program or group. */
  sections: z.record(z.string(), section),
  refusals: z.array(z.object({ programId: z.string(), revision: z.number(), refusal: z.string() })),
  /** The section of the listener of log events, as it stands in the file behind the others. */
  logListener: z.string().optional(),
});

export type WrittenSection = z.output<typeof section>;
/** What the agent wrote last, and what it refused. */
export type Written = z.output<typeof written>;

export const NOTHING_WRITTEN: Written = { version: '0', sections: {}, refusals: [] };

/** The group in which supervisord has a program once it is as written. */
export function findGroup({ sections }: Written, program: string): string {
  const found = Object.entries(sections).find(([, { members = {} }]) => Object.hasOwn(members, program));
  return found?.[0] ?? program;
}

/** What was written last; kept beside the file, since the file holds no ids. */
export function createWrittenFile(folder: string): JsonFile<Written> {
  return createJsonFile(join(folder, 'written.json'), written);
}
