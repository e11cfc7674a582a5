import type { Database, tables } from '@dart/database';
import { sql } from 'drizzle-orm';
import { delayAfter, type Outcome } from './retry.ts';

/** How long a claim holds: an attempt has 10 s. A gateway that has not settled it by then is gone. */
const LEASE = '30 seconds';
const LONGEST_RESULT = 1_000;

/** What it takes to send by a route. */
export type RouteTarget = Pick<
  typeof tables.routes.$inferSelect,
  'name' | 'target' | 'url' | 'secret' | 'email'
>;

/** One thing to tell. */
export interface Notice {
  /** The delivery's id: the same for each attempt. */
  readonly id: string;
  readonly event: (typeof tables.DELIVERY_EVENTS)[number] | 'TEST';
  readonly content: tables.DeliveryContent;
  /** When the event happened, RFC 3339. */
  readonly at: string;
}

export interface ClaimedDelivery extends Notice {
  readonly routeId: string;
  /** Of this attempt, from 1. */
  readonly attempt: number;
  readonly route: RouteTarget;
}

/**
 * Takes deliveries that are due, of each route as many as make `most` with those that this gateway has in hand. Of an
 * alert and a route only the earliest that has not ended is ever taken, so they arrive in order; what a gateway took and
 * did not settle in time is taken again.
 */
export async function claimDeliveries(
  db: Database,
  { most, inHand }: { readonly most: number; readonly inHand: Readonly<Record<string, number>> },
): Promise<ClaimedDelivery[]> {
  const { rows } = await db.execute<ClaimedDelivery>(sql`
    WITH next AS MATERIALIZED (
      SELECT due.id FROM route r CROSS JOIN LATERAL (
        SELECT d.id FROM delivery d
        WHERE d.route_id = r.id AND d.state IN ('WAITING', 'SENDING') AND d.due_at <= now() AND NOT EXISTS (
          SELECT FROM delivery e WHERE e.alert_id = d.alert_id AND e.route_id = d.route_id AND e.position < d.position
            AND e.state IN ('WAITING', 'SENDING'))
        ORDER BY d.due_at, d.position
        LIMIT greatest(0, ${most}::int - coalesce((${JSON.stringify(inHand)}::jsonb ->> r.id::text)::int, 0))
        FOR UPDATE SKIP LOCKED) due
      WHERE r.enabled
    )
    UPDATE delivery d SET state = 'SENDING', attempts = d.attempts + 1, due_at = now() + ${LEASE}::interval
    FROM next, route r WHERE d.id = next.id AND r.id = d.route_id
    RETURNING d.id, d.event, d.content, to_jsonb(d.created_at) AS at, d.route_id AS "routeId", d.attempts AS attempt,
      jsonb_build_object('name', r.name, 'target', r.target, 'url', r.url, 'secret', r.secret, 'email', r.email) AS route`);
  return rows;
}

/**
 * Writes what came of an attempt: delivered, to be tried again, or dead. LOST: another gateway has taken it meanwhile, since
 * this one was too slow.
 */
export async function settleDelivery(
  db: Database,
  { id, attempt }: Pick<ClaimedDelivery, 'id' | 'attempt'>,
  outcome: Outcome,
): Promise<'DELIVERED' | 'WAITING' | 'DEAD' | 'LOST'> {
  const delayMs = outcome.isAccepted ? null : delayAfter(attempt, outcome);
  const state = outcome.isAccepted ? 'DELIVERED' : delayMs === null ? 'DEAD' : 'WAITING';
  const { rows } = await db.execute<{ id: string }>(sql`
    UPDATE delivery SET state = ${state}, result = ${outcome.result.slice(0, LONGEST_RESULT)},
      due_at = now() + ${delayMs ?? 0}::float8 * interval '1 millisecond',
      finished_at = CASE WHEN ${state}::text <> 'WAITING' THEN now() END
    WHERE id = ${id} AND state = 'SENDING' AND attempts = ${attempt} RETURNING id`);
  return rows.length === 0 ? 'LOST' : state;
}
