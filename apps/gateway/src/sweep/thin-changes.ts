import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/** Deletes what stands in the history of people's changes for longer than so many days. Gives how many were deleted. */
export function thinChanges(db: Database, days: number): Promise<number> {
  return deleteBatches(() =>
    db.execute<{ id: string }>(sql`
      DELETE FROM history WHERE id IN (
        SELECT id FROM history WHERE at < now() - ${days} * interval '1 day'
        ORDER BY at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
}
