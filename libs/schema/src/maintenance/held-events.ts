import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { observe } from '../alert/observe.ts';
import type { Observation } from '../alert/plan-alerts.ts';
import { inTransaction } from '../transaction.ts';
import { isCovered } from './covered.ts';

type Held = Pick<
  Observation,
  'hostId' | 'component' | 'ci' | 'programId' | 'severity' | 'message' | 'count'
> & {
  readonly firstMs: number;
  readonly lastMs: number;
};

/**
 * Raises what agents told while maintenance lasted and what still holds after it: the last event of each condition, when it was
 * no OK and nothing was told of it since. One gateway at a time. Gives how many.
 */
export async function sweepHeldEvents(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<Held & Record<string, unknown>>(sql`
      WITH released AS (
        UPDATE event e SET held = false
        WHERE e.held AND NOT ${isCovered(sql`e.host_id`, sql`e.program_id`)}
          AND pg_try_advisory_xact_lock(hashtextextended('held events', 0))
        RETURNING e.*
      ), last AS (
        SELECT DISTINCT ON (host_id, component, ci) * FROM released ORDER BY host_id, component, ci, id DESC
      )
      SELECT host_id AS "hostId", component, ci, program_id AS "programId", severity, message, count,
        (extract(epoch FROM first_at) * 1000)::float8 AS "firstMs", (extract(epoch FROM last_at) * 1000)::float8 AS "lastMs"
      FROM last WHERE severity <> 'OK' AND NOT EXISTS (
        SELECT FROM event later WHERE later.received_at >= last.received_at AND later.id > last.id
          AND later.host_id = last.host_id AND later.component = last.component AND later.ci = last.ci)`);
    await observe(
      tx,
      rows.map(({ firstMs, lastMs, ...held }) => ({
        ...held,
        ...{ start: null, sequence: null, firstAt: new Date(firstMs), lastAt: new Date(lastMs) },
      })),
    );
    return rows.length;
  });
}
