import { index, integer, primaryKey, snakeCase, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { hosts } from './host.ts';
import { programs } from './program.ts';

/** The next fire of a schedule on a host, as the gateway reckons it: when nothing is told of it in time, it is late. */
export const expectedFires = snakeCase.table(
  'expected_fire',
  {
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    programId: uuid()
      .notNull()
      .references(() => programs.id, { onDelete: 'cascade' }),
    schedule: text().notNull(),
    /** The revision of the program that has this schedule; of another one other times are expected. */
    revision: integer().notNull(),
    /** Null: the schedule has no time any more. */
    nominalAt: instant(),
    /** From when on it is late; null with the time. */
    lateAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.hostId, t.programId, t.schedule] }),
    index('expected_fire_late').on(t.lateAt),
  ],
);
