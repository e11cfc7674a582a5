import { bigint, boolean, index, integer, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { hosts } from './host.ts';
import { PROCESS_STATES } from './process.ts';

/** One change of state of one process, in the order of (start, sequence) on its host; a gap row stands for many. */
export const transitions = snakeCase.table(
  'transition',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
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
    uniqueIndex('transition_order').on(t.hostId, t.start, t.sequence),
    index('transition_received').on(t.receivedAt),
    index('transition_process').on(t.hostId, t.groupName, t.process, t.id),
  ],
);
