import { sql } from 'drizzle-orm';
import { bigint, boolean, index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { instant, xid8 } from './columns.ts';

/** The nouns whose changes are logged; each is the name of a table. */
export const CHANGE_NOUNS = [
  'host',
  'process',
  'program',
  'assignment',
  'pending_change',
  'command',
  'transition',
  'run',
  'alert',
  'operation',
] as const;
export type ChangeNoun = (typeof CHANGE_NOUNS)[number];

/**
 * One row for each row of a noun that changed, written by triggers in the transaction of the change. It is read in the
 * order of (xid, id) below the horizon of open transactions, so that no row is missed that commits late.
 */
export const changeLog = snakeCase.table(
  'change_log',
  {
    id: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    xid: xid8()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: instant().notNull().defaultNow(),
    noun: text({ enum: CHANGE_NOUNS }).notNull(),
    rowId: text().notNull(),
    hostId: uuid(),
    programId: uuid(),
    removed: boolean().notNull(),
  },
  (t) => [index('change_log_order').on(t.xid, t.id), index('change_log_at').on(t.at)],
);

/** One row: changes of transactions below this one have been thinned out; an older cursor has to begin afresh. */
export const changeLogFloor = snakeCase.table('change_log_floor', {
  single: boolean().primaryKey().default(true),
  xid: xid8().notNull(),
});
