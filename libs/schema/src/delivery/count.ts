import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** How many deliveries wait, are being sent and are dead; the others have ended well. */
export async function countDeliveries(db: Database): Promise<Record<'WAITING' | 'SENDING' | 'DEAD', number>> {
  const { rows } = await db.execute<{ state: 'WAITING' | 'SENDING' | 'DEAD'; count: number }>(sql`
    SELECT state, count(*)::int AS count FROM delivery WHERE state IN ('WAITING', 'SENDING', 'DEAD') GROUP BY state`);
  const counts = { WAITING: 0, SENDING: 0, DEAD: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
