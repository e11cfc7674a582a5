import {
  bigint,
  boolean,
  index,
  integer,
  real,
  snakeCase,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, instant, rowVersion } from './columns.ts';
import { hosts } from './host.ts';
import { programs } from './program.ts';

export const PROCESS_STATES = [
  'STOPPED',
  'STARTING',
  'RUNNING',
  'BACKOFF',
  'STOPPING',
  'EXITED',
  'FATAL',
  'UNKNOWN',
] as const;
export const PENDING_KINDS = ['ADDED', 'CHANGED', 'REMOVED'] as const;

/** What supervisord runs under one name; written only by reports. Without a program it is unmanaged. */
export const processes = snakeCase.table(
  'process',
  {
    id: uuid().primaryKey().defaultRandom(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    groupName: text().notNull(),
    name: text().notNull(),
    state: text({ enum: PROCESS_STATES }).notNull(),
    stateSince: instant().notNull(),
    pid: integer(),
    exitStatus: integer(),
    exitSignal: text(),
    expected: boolean(),
    spawnError: text(),
    startedAt: instant(),
    stoppedAt: instant(),
    programId: uuid().references(() => programs.id, { onDelete: 'set null' }),
    /** The revision that supervisord has applied. */
    revision: integer(),
    /** When dart first heard of it, by the host's clock; null: before this was kept. */
    firstSeenAt: instant().defaultNow(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('process_key').on(t.hostId, t.groupName, t.name),
    index('process_program').on(t.programId),
    // a list's page by name, by state and by time: its first rows are found without the others
    index('process_name').on(t.groupName, t.name, t.id),
    index('process_state').on(t.state, t.groupName, t.name, t.id),
    index('process_state_since').on(t.stateSince, t.id),
  ],
);

/**
 * How many processes there are of a name, a program and a state on all hosts together: the sum over its rows. Triggers on
 * `process` only add rows here, of what became more (1, 2, …) or fewer (-1, -2, …), so that no writer waits for another one;
 * the sweeper makes them few again.
 */
export const processTallies = snakeCase.table(
  'process_tally',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    groupName: text().notNull(),
    name: text().notNull(),
    programId: uuid(),
    state: text({ enum: PROCESS_STATES }).notNull(),
    count: integer().notNull(),
  },
  (t) => [index('process_tally_program').on(t.programId)],
);

/** A process that supervisord has no longer, as a full report said: the end of a time in which it was there. */
export const departures = snakeCase.table(
  'departure',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    groupName: text().notNull(),
    process: text().notNull(),
    /** The program it belonged to. */
    programId: uuid(),
    /** Its last state, and since when. */
    state: text({ enum: PROCESS_STATES }).notNull(),
    stateSince: instant().notNull(),
    /** When dart first heard of it and when it was gone, by the host's clock; null: before this was kept. */
    firstSeenAt: instant(),
    goneAt: instant().notNull(),
    /** By the gateway's clock. */
    recordedAt: createdAt(),
  },
  (t) => [
    index('departure_gone').on(t.goneAt),
    index('departure_program').on(t.programId, t.goneAt),
    index('departure_recorded').on(t.recordedAt),
  ],
);

/**
 * What a process uses, of its last sample that was news. It stands apart from `process`, so that samples each ten seconds
 * write no change log and wake no view.
 */
export const processUsage = snakeCase.table('process_usage', {
  processId: uuid()
    .primaryKey()
    .references(() => processes.id, { onDelete: 'cascade' }),
  /** The process that was sampled; of another one than runs now it says nothing. */
  pid: integer().notNull(),
  /** Of one core. */
  cpuPercent: real().notNull(),
  memoryBytes: bigint({ mode: 'number' }).notNull(),
});

/** A difference between supervisord's configuration files and what it runs, by group, as `reloadConfig` tells. */
export const pendingChanges = snakeCase.table(
  'pending_change',
  {
    id: uuid().primaryKey().defaultRandom(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    groupName: text().notNull(),
    kind: text({ enum: PENDING_KINDS }).notNull(),
    programId: uuid().references(() => programs.id, { onDelete: 'set null' }),
    since: createdAt(),
    /** What was different when it was last begun to be applied by itself, as a digest: it is not begun twice. */
    autoApplied: text(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('pending_change_key').on(t.hostId, t.groupName),
    index('pending_change_program').on(t.programId),
  ],
);
