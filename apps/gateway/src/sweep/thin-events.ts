import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/**
 * Deletes events that the gateway took longer ago than so many days, those of open alerts, too: the alert itself keeps
 * first and last time and count. Gateways that thin at once take different rows. Gives how many were deleted.
 */
export function thinEvents(db: Database, days: number): Promise<number> {
  return deleteBatches(() =>
    db.execute<{ id: string }>(sql`
      DELETE FROM event WHERE id IN (
        SELECT id FROM event WHERE received_at < now() - ${days} * interval '1 day'
        ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
}
