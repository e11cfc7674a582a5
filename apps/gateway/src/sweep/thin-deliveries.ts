import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/** By the database's clock, from when it was delivered, given up or suppressed. */
const KEPT = '30 days';

/**
 * Deletes deliveries 30 days after their end, but for those of alerts that are open: who was told of one is told of its end,
 * too. Gateways that thin at once take different rows. Gives how many were deleted.
 */
export function thinDeliveries(db: Database): Promise<number> {
  return deleteBatches(() =>
    db.execute<{ id: string }>(sql`
      DELETE FROM delivery WHERE id IN (
        SELECT d.id FROM delivery d
        WHERE d.finished_at < now() - ${KEPT}::interval AND d.state IN ('DELIVERED', 'DEAD', 'SUPPRESSED')
          AND NOT EXISTS (SELECT FROM alert_notice n WHERE n.alert_id = d.alert_id)
        ORDER BY d.finished_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
}
