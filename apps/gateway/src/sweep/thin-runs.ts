import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/**
 * Deletes runs that were over longer ago than so many days; one that still runs or waits stays, however old it is.
 * Gateways that thin at once take different rows. Gives how many were deleted.
 */
export function thinRuns(db: Database, days: number): Promise<number> {
  return deleteBatches(() =>
    db.execute<{ id: string }>(sql`
      DELETE FROM run WHERE id IN (
        SELECT id FROM run
        WHERE outcome NOT IN ('RUNNING', 'QUEUED') AND changed_at < now() - ${days} * interval '1 day'
        ORDER BY changed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
}
