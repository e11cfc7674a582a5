import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  snakeCase,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowVersion } from './columns.ts';
import { hosts } from './host.ts';

export const PROGRAM_TYPES = ['PROGRAM', 'EVENTLISTENER', 'FCGI_PROGRAM', 'GROUP'] as const;
export const MONITOR_KINDS = ['STATE', 'DAEMON', 'HEARTBEAT', 'LOG'] as const;
export const LOG_STREAMS = ['STDOUT', 'STDERR'] as const;
export const SCHEDULE_OVERLAPS = ['SKIP', 'QUEUE'] as const;
export const SCHEDULE_CATCH_UPS = ['NONE', 'LATEST'] as const;
export const SEVERITIES = ['URGENT_1', 'URGENT_2', 'URGENT_3', 'WARNING', 'INFORMATION', 'OK'] as const;

/** How an operation that nobody asked for goes through its hosts. */
export interface AutoApply {
  readonly batchSize: number;
  readonly pauseSeconds: number;
  readonly stopAfter: number | null;
  readonly canaries: number;
  readonly canaryWatchSeconds: number;
}

/** What is registered, per environment; its contents stand in its revisions. */
export const programs = snakeCase.table(
  'program',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    environment: text().notNull(),
    /** The number of the revision that is wanted now. */
    revision: integer().notNull(),
    type: text({ enum: PROGRAM_TYPES }).notNull(),
    configuration: text().notNull(),
    /** Set while its schedules are paused: nominal times pass and nothing starts. */
    pausedAt: instant(),
    pausedBy: text(),
    pauseReason: text(),
    /** How what is registered is applied by itself; null: a person applies it. */
    autoApply: jsonb().$type<AutoApply>(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
    deletedAt: instant(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('program_name_environment_live')
      .on(t.name, t.environment)
      .where(sql`${t.deletedAt} is null`),
  ],
);

/** One registration that changed a program; append-only, so "what was the configuration then" is a join. */
export const programRevisions = snakeCase.table(
  'program_revision',
  {
    id: uuid().notNull().unique().defaultRandom(),
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    type: text({ enum: PROGRAM_TYPES }).notNull(),
    configuration: text().notNull(),
    createdAt: createdAt(),
    createdBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.number] })],
);

/** What is watched of a program; belongs to one revision. */
export const monitors = snakeCase.table(
  'monitor',
  {
    programId: uuid().notNull(),
    revision: integer().notNull(),
    /** Order within the revision, from 0: log rules run in this order. */
    position: integer().notNull(),
    kind: text({ enum: MONITOR_KINDS }).notNull(),
    severity: text({ enum: SEVERITIES }),
    ciName: text(),
    ciUuid: text(),
    timeoutMinutes: integer(),
    stream: text({ enum: LOG_STREAMS }),
    pattern: text(),
    name: text(),
    stop: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.programId, t.revision, t.position] }),
    foreignKey({
      columns: [t.programId, t.revision],
      foreignColumns: [programRevisions.programId, programRevisions.number],
    }).onDelete('cascade'),
  ],
);

/** When a program starts by itself; belongs to one revision, so that a revision keeps what its schedules were. */
export const schedules = snakeCase.table(
  'schedule',
  {
    programId: uuid().notNull(),
    revision: integer().notNull(),
    /** Order within the revision, from 0. */
    position: integer().notNull(),
    name: text().notNull(),
    /** Exactly one of `cron` and `at` is set. */
    cron: text(),
    /** Wall time in the zone, `2026-12-24T18:00:00`: an instant would forget what was meant. */
    at: text(),
    zone: text().notNull(),
    jitterSeconds: integer().notNull(),
    overlap: text({ enum: SCHEDULE_OVERLAPS }).notNull(),
    catchUp: text({ enum: SCHEDULE_CATCH_UPS }).notNull(),
    deadlineSeconds: integer(),
    limitSeconds: integer(),
    /** Dates in the zone, `2026-12-24`. */
    startsOn: text(),
    endsOn: text(),
    excludedDates: text().array().notNull(),
    once: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.programId, t.revision, t.position] }),
    uniqueIndex('schedule_name').on(t.programId, t.revision, t.name),
    foreignKey({
      columns: [t.programId, t.revision],
      foreignColumns: [programRevisions.programId, programRevisions.number],
    }).onDelete('cascade'),
  ],
);

/** Who may start a nominal time of a schedule that fires once in the fleet; the key lets only one host have it. */
export const fireLeases = snakeCase.table(
  'fire_lease',
  {
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    schedule: text().notNull(),
    nominalAt: instant().notNull(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    /** The agent's start that asked: it may ask again when it heard no answer, a later one may not. */
    start: uuid().notNull(),
    /** Set when the program still ran on this host, so that the fire was skipped. */
    busyHostId: uuid(),
    grantedAt: createdAt(),
    /** When the fire got its row among the runs: what its host told, or that it told nothing. */
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.programId, t.schedule, t.nominalAt] }),
    index('fire_lease_unsettled')
      .on(t.grantedAt)
      .where(sql`${t.settledAt} IS NULL`),
    index('fire_lease_nominal_at').on(t.nominalAt),
  ],
);

/** Labels by which a program is assigned: to every host that has all of them, now and later. */
export const selectors = snakeCase.table(
  'selector',
  {
    id: uuid().primaryKey().defaultRandom(),
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    /** Values by key; at least one. */
    labels: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    createdAt: createdAt(),
    createdBy: text().notNull(),
  },
  // of the digest, since an entry of an index has at most 2.7 kB
  (t) => [uniqueIndex('selector_program_labels').on(t.programId, sql`md5(${t.labels}::text)`)],
);

/** A program on a host, as people want it. */
export const assignments = snakeCase.table(
  'assignment',
  {
    id: uuid().primaryKey().defaultRandom(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id),
    programId: uuid()
      .notNull()
      .references(() => programs.id),
    /** Repeated from the program: one environment of a program per host at a time. */
    programName: text().notNull(),
    enabled: boolean().notNull().default(true),
    /** False: a selector made it, and it ends when none matches any more. True: a person named the host. */
    explicit: boolean().notNull().default(true),
    createdAt: createdAt(),
    createdBy: text().notNull(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('assignment_host_program_name').on(t.hostId, t.programName),
    index('assignment_program').on(t.programId, t.hostId),
    index('assignment_name').on(t.programName, t.createdAt, t.id),
    index('assignment_created').on(t.createdAt, t.id),
  ],
);

/**
 * How many assignments there are of a program, by whether they are enabled, as the sum of its rows: triggers on `assignment`
 * only add rows here, and the sweeper makes them few again, as with `process_tally`.
 */
export const assignmentTallies = snakeCase.table(
  'assignment_tally',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    programId: uuid().notNull(),
    enabled: boolean().notNull(),
    count: integer().notNull(),
  },
  (t) => [index('assignment_tally_program').on(t.programId)],
);

/** What a host made of an assignment, as its agent reports it. */
export const assignmentReports = snakeCase.table(
  'assignment_report',
  {
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    /** The revision that stands in the host's file; with a refusal, the revision that was refused. */
    revision: integer().notNull(),
    /** Why the host left the section out or kept its last good text. */
    refusal: text(),
    /** What is written otherwise than it was registered. */
    differences: jsonb()
      .$type<readonly { key: string; value: string; reason: string }[]>()
      .notNull()
      .default([]),
  },
  (t) => [
    primaryKey({ columns: [t.hostId, t.programId] }),
    index('assignment_report_refused')
      .on(t.programId, t.hostId)
      .where(sql`${t.refusal} IS NOT NULL`),
  ],
);
