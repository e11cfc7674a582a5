import { join } from 'node:path';
import { CATCH_UPS, OVERLAPS, type ScheduleDefinition } from '@dart/supervisor/schedule';
import * as z from 'zod';
import { createJsonFile, type JsonFile } from '../files/json-file.ts';

const monitor = z.object({
  kind: z.enum(['STATE', 'DAEMON', 'HEARTBEAT', 'LOG']),
  severity: z.enum(['URGENT_1', 'URGENT_2', 'URGENT_3', 'WARNING', 'INFORMATION', 'OK']).nullish(),
  ciName: z.string().nullish(),
  ciUuid: z.string().nullish(),
  stream: z.enum(['STDOUT', 'STDERR']).nullish(),
  pattern: z.string().nullish(),
  name: z.string().nullish(),
  stop: z.boolean().nullish(),
});
/** As the gateway checked it; whether this host can use it is seen when it is parsed. */
const schedule = z.object({
  name: z.string(),
  cron: z.string().nullable(),
  at: z.string().nullable(),
  zone: z.string(),
  jitterSeconds: z.number(),
  overlap: z.enum(OVERLAPS),
  catchUp: z.enum(CATCH_UPS),
  deadlineSeconds: z.number().nullable(),
  limitSeconds: z.number().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  excludedDates: z.array(z.string()),
  once: z.boolean(),
}) satisfies z.ZodType<ScheduleDefinition>;
const program = z.object({
  programId: z.string(),
  name: z.string(),
  environment: z.string(),
  type: z.enum(['PROGRAM', 'EVENTLISTENER', 'FCGI_PROGRAM', 'GROUP']),
  revision: z.number(),
  configuration: z.string(),
  schedules: z.array(schedule),
  paused: z.boolean(),
  /** When its schedules start nothing; a file or a gateway of an earlier version has none. */
  holds: z.array(z.object({ from: z.string(), until: z.string() })).default([]),
  enabled: z.boolean(),
  /** A file of an earlier version has none. */
  monitors: z.array(monitor).default([]),
});
const desiredState = z.object({ version: z.string(), programs: z.array(program) });

/** What is watched of a program. */
export type DesiredMonitor = z.output<typeof monitor>;
/** A program that should be on this host. */
export type DesiredProgram = z.output<typeof program>;
/** What should be on this host, as the gateway said it last. */
export type DesiredState = z.output<typeof desiredState>;

/** The last desired state, kept so that the agent goes on without the gateway. */
export function createDesiredStateFile(folder: string): JsonFile<DesiredState> {
  return createJsonFile(join(folder, 'desired.json'), desiredState);
}

/** Reads an answer of the gateway; throws when it is of another form. */
export function parseDesiredState(answer: unknown): DesiredState {
  return desiredState.parse(answer);
}
