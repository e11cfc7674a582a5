import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** By the database's clock, from when the gateway took them. */
const KEPT = '30 days';
/** Deleted by one statement, so that none holds its locks for long. */
const BATCH = 5_000;
/** Statements of one pass; the rest waits for the next. */
const MOST_BATCHES = 20;

/**
 * Deletes events that are older than 30 days, those of open alerts, too: the alert itself keeps first and last time and
 * count. Gateways that thin at once take different rows. Gives how many were deleted.
 */
export async function thinEvents(db: Database): Promise<number> {
  let deleted = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { rows } = await db.execute<{ id: string }>(sql`
      DELETE FROM event WHERE id IN (
        SELECT id FROM event WHERE received_at < now() - ${KEPT}::interval
        ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`);
    deleted += rows.length;
    if (rows.length < BATCH) break;
  }
  return deleted;
}
