import { sql } from 'drizzle-orm';
import { check, index, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { hosts } from './host.ts';

export const MAINTENANCE_SCHEDULES = ['HOLD', 'GO_ON'] as const;

/** A time in which somebody works on a host, or on all programs of an environment: nothing of it raises an alert. */
export const maintenances = snakeCase.table(
  'maintenance',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Either a host or an environment. */
    hostId: uuid().references(() => hosts.id, { onDelete: 'cascade' }),
    environment: text(),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    reason: text().notNull(),
    /** HOLD: nominal times pass meanwhile and nothing starts. */
    schedules: text({ enum: MAINTENANCE_SCHEDULES }).notNull(),
    requestedBy: text().notNull(),
    requestedAt: createdAt(),
    /** Set when somebody ended it before its time. */
    endedAt: instant(),
    endedBy: text(),
    /** The operation that stopped what ran, when that was wanted, and the one that started it again. */
    drainId: uuid(),
    resumeId: uuid(),
  },
  (t) => [
    check('maintenance_of', sql`(${t.hostId} IS NULL) <> (${t.environment} IS NULL)`),
    index('maintenance_until').on(t.untilAt),
    index('maintenance_host').on(t.hostId),
  ],
);
