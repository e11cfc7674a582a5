import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/** By the database's clock. A time that lies more than 30 days back is never granted, whatever a gateway's clock says. */
const KEPT = '40 days';

/**
 * Deletes leases whose fires have had their row among the runs for long; the row stays. Gateways that thin at once take
 * different rows. Gives how many were deleted.
 */
export function thinLeases(db: Database): Promise<number> {
  return deleteBatches(() =>
    db.execute(sql`
      DELETE FROM fire_lease WHERE (program_id, schedule, nominal_at) IN (
        SELECT program_id, schedule, nominal_at FROM fire_lease
        WHERE nominal_at < now() - ${KEPT}::interval AND settled_at < now() - interval '1 day'
        ORDER BY nominal_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING program_id`),
  );
}
