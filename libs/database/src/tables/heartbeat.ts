import { primaryKey, snakeCase, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { hosts } from './host.ts';
import { programs } from './program.ts';

/** The timer of a heartbeat monitor on a host: each clean exit renews it; when it runs out, the gateway raises an alert. */
export const heartbeats = snakeCase.table(
  'heartbeat',
  {
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    /** The last clean exit by the gateway's clock; before the first, when it began to be monitored. */
    renewedAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.hostId, t.programId] })],
);
