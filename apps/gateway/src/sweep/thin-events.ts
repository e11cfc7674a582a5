import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/** By the database's clock, from when the gateway took them. */
const KEPT = '30 days';

/**
 * Deletes events that are older than 30 days, those of open alerts, too: the alert itself keeps first and last time and
 * count. Gateways that thin at once take different rows. Gives how many were deleted.
 */
export function thinEvents(db: Database): Promise<number> {
  return deleteBatches(() =>
    db.execute<{ id: string }>(sql`
      DELETE FROM event WHERE id IN (
        SELECT id FROM event WHERE received_at < now() - ${KEPT}::interval
        ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
}
