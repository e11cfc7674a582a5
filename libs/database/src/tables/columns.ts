import { sql } from 'drizzle-orm';
import { bigint, customType, pgSequence, timestamp } from 'drizzle-orm/pg-core';

/** An instant in UTC, as a Date with milliseconds. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** When the row was written first, by the database's clock. */
export const createdAt = () => instant().notNull().defaultNow();

/** Where row versions come from. Not cached, so that versions grow in the order in which rows are locked. */
export const rowVersionSequence = pgSequence('row_version', { cache: 1 });

/**
 * The row's version: a number that grows with every write of any row, so that a client can drop an older picture of
 * the same row even after the row was deleted and came back.
 */
export const rowVersion = () =>
  bigint({ mode: 'number' })
    .notNull()
    .default(sql`nextval('row_version')`)
    .$onUpdateFn(() => sql`nextval('row_version')`);

/** PostgreSQL's 64-bit transaction id. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
