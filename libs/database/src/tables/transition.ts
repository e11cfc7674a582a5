import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  pgSequence,
  primaryKey,
  snakeCase,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { hosts } from './host.ts';
import { PROCESS_STATES } from './process.ts';

/** Where ids of transitions come from: PostgreSQL before 17 has no identity columns in partitions. */
export const transitionIdSequence = pgSequence('transition_id', { cache: 1 });

/**
 * One change of state of one process, in the order of (start, sequence) on its host; a gap row stands for many. It is
 * partitioned by the week of `receivedAt` (migration `partitions`), which each key must therefore name: that no record is
 * written twice is for `agent_start.accepted_sequence` to see to, under the lock of its row.
 */
export const transitions = snakeCase.table(
  'transition',
  {
    id: bigint({ mode: 'number' })
      .notNull()
      .default(sql`nextval('transition_id')`),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    start: integer().notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
    groupName: text().notNull(),
    process: text().notNull(),
    fromState: text({ enum: PROCESS_STATES }).notNull(),
    toState: text({ enum: PROCESS_STATES }).notNull(),
    /** The host's clock. */
    at: instant().notNull(),
    /** The gateway's clock. */
    receivedAt: instant().notNull().defaultNow(),
    pid: integer(),
    expected: boolean(),
    exitStatus: integer(),
    exitSignal: text(),
    tries: integer(),
    count: integer().notNull().default(1),
    programId: uuid(),
    revision: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.receivedAt] }),
    index('transition_process').on(t.hostId, t.groupName, t.process, t.id),
    /** The last one of a process at or before a time. */
    index('transition_at').on(t.hostId, t.groupName, t.process, t.at, t.id),
  ],
);
