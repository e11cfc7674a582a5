import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, rowVersion } from './columns.ts';
import { hosts } from './host.ts';
import { SEVERITIES } from './program.ts';

export const ALERT_STATES = ['OPEN', 'CLEARED'] as const;
export const CLEARINGS = ['OK', 'UNREGISTERED', 'UNASSIGNED', 'DISABLED', 'PERSON'] as const;

/** An open condition with a life: at most one is open for a host, a component and a configuration item (CI). */
export const alerts = snakeCase.table(
  'alert',
  {
    id: uuid().primaryKey().defaultRandom(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    component: text().notNull(),
    /** The CI's uuid, else its name; empty for what the agent or the gateway says of itself. */
    ci: text().notNull().default(''),
    programId: uuid(),
    /** As the last event said it. */
    severity: text({ enum: SEVERITIES }).notNull(),
    message: text().notNull(),
    /** How often it was observed since it opened. */
    count: integer().notNull(),
    /** First and last observation, by the host's clock. */
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
    state: text({ enum: ALERT_STATES }).notNull().default('OPEN'),
    /** Opening and clearing, by the gateway's clock. */
    raisedAt: instant().notNull().defaultNow(),
    clearedAt: instant(),
    clearing: text({ enum: CLEARINGS }),
    clearedMessage: text(),
    /** PERSON: who. */
    clearedBy: text(),
    /** Null: nobody has it in hand. */
    acknowledgedAt: instant(),
    acknowledgedBy: text(),
    acknowledgedNote: text(),
    /** As urgent as it was then: when it becomes more urgent, the acknowledgement is gone. */
    acknowledgedSeverity: text({ enum: SEVERITIES }),
    /** Until then it is not delivered; a time that is over mutes nothing. */
    mutedUntil: instant(),
    mutedBy: text(),
    mutedNote: text(),
    version: rowVersion(),
  },
  (t) => [
    uniqueIndex('alert_open')
      .on(t.hostId, t.component, t.ci)
      .where(sql`${t.state} = 'OPEN'`),
    index('alert_raised').on(t.raisedAt, t.id),
    index('alert_host').on(t.hostId, t.raisedAt),
    index('alert_program').on(t.programId, t.raisedAt),
  ],
);

/** One thing that was observed, as it was observed; only ever added. Many of the same in a second are one with a count. */
export const events = snakeCase.table(
  'event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    hostId: uuid()
      .notNull()
      .references(() => hosts.id, { onDelete: 'cascade' }),
    /** The agent's start and the record's number within it; null when the gateway itself observed it. */
    start: integer(),
    sequence: bigint({ mode: 'number' }),
    component: text().notNull(),
    ci: text().notNull().default(''),
    programId: uuid(),
    severity: text({ enum: SEVERITIES }).notNull(),
    message: text().notNull(),
    count: integer().notNull(),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    /** The alert that it opened, counts in or cleared; null for an OK where nothing was open. */
    alertId: uuid(),
    /** Told while maintenance lasted: what holds after it raises its alert then. */
    held: boolean().notNull().default(false),
  },
  (t) => [
    index('event_held')
      .on(t.hostId)
      .where(sql`${t.held}`),
    uniqueIndex('event_order').on(t.hostId, t.start, t.sequence),
    index('event_received').on(t.receivedAt),
    index('event_alert').on(t.alertId, t.id),
  ],
);
