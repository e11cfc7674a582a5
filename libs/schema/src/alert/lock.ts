import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** Alerts of one host are written by one transaction after the other; hosts are locked in one order. */
export async function lockAlerts(tx: Database, hostIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT hashtextextended('alert ' || host, 0) AS key
      FROM jsonb_array_elements_text(${JSON.stringify(hostIds)}::jsonb) AS host ORDER BY key
    ) keys`);
}
