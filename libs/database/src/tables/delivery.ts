import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, snakeCase, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { alerts, type CLEARINGS } from './alert.ts';
import { createdAt, instant } from './columns.ts';
import { SEVERITIES } from './program.ts';
import { routes } from './route.ts';

export const DELIVERY_EVENTS = ['OPENED', 'ROSE', 'ACKNOWLEDGED', 'CLEARED'] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];
export const DELIVERY_STATES = ['WAITING', 'SENDING', 'DELIVERED', 'DEAD', 'SUPPRESSED'] as const;
export const SUPPRESSIONS = ['MUTED', 'HOST_AWAY'] as const;

/** The alert as it was when the event happened; times are RFC 3339 in UTC. */
export interface DeliveryContent {
  readonly id: string;
  readonly host: string;
  readonly component: string;
  readonly ci: string | null;
  readonly program: string | null;
  readonly environment: string | null;
  readonly severity: (typeof SEVERITIES)[number];
  readonly message: string;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly raisedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedNote: string | null;
  readonly clearedAt: string | null;
  readonly clearing: (typeof CLEARINGS)[number] | null;
  readonly clearedBy: string | null;
  readonly clearedMessage: string | null;
}

/** What is or was to be told by one route about one alert; its id is the key by which a receiver drops repeats. */
export const deliveries = snakeCase.table(
  'delivery',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which the events of an alert happened. */
    position: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    routeId: uuid()
      .notNull()
      .references(() => routes.id, { onDelete: 'cascade' }),
    alertId: uuid()
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    event: text({ enum: DELIVERY_EVENTS }).notNull(),
    /** As urgent as the alert was then. */
    severity: text({ enum: SEVERITIES }).notNull(),
    content: jsonb().$type<DeliveryContent>().notNull(),
    state: text({ enum: DELIVERY_STATES }).notNull().default('WAITING'),
    suppression: text({ enum: SUPPRESSIONS }),
    /** Attempts that began; it also tells one claim from the next. */
    attempts: integer().notNull().default(0),
    /** WAITING: not before this time; SENDING: whoever sends has it until then. */
    dueAt: instant().notNull().defaultNow(),
    /** What the last attempt came to: the receiver's answer or the fault. */
    result: text(),
    createdAt: createdAt(),
    finishedAt: instant(),
  },
  (t) => [
    index('delivery_due')
      .on(t.routeId, t.dueAt)
      .where(sql`${t.state} IN ('WAITING', 'SENDING')`),
    index('delivery_order').on(t.alertId, t.routeId, t.position),
    index('delivery_newest').on(t.position),
    index('delivery_finished').on(t.finishedAt),
    index('delivery_dead')
      .on(t.position)
      .where(sql`${t.state} = 'DEAD'`),
    // what goes on being suppressed is told once
    uniqueIndex('delivery_suppressed')
      .on(t.alertId, t.routeId, t.event, t.severity)
      .where(sql`${t.state} = 'SUPPRESSED'`),
  ],
);

/** What was told of an open alert, whoever wanted to hear it; gone once it is told that it is cleared. */
export const alertNotices = snakeCase.table('alert_notice', {
  alertId: uuid()
    .primaryKey()
    .references(() => alerts.id, { onDelete: 'cascade' }),
  /** The most urgent that was told. */
  severity: text({ enum: SEVERITIES }).notNull(),
  /** The acknowledgement that was told. */
  acknowledgedAt: instant(),
});
