import type { Database } from '@dart/database';
import type { Logger } from '@dart/runtime';
import { sql } from 'drizzle-orm';
import { BATCH, deleteBatches } from './delete-batches.ts';

/**
 * Makes the partitions of the next weeks and drops those that ended longer ago than so many days (migration
 * `partitions`), and deletes departures of that time. What no week holds, the rows of before there were partitions and those of a wrong clock, is deleted by
 * the row. Of several gateways one does it.
 */
export async function thinTransitions(db: Database, days: number, logger: Logger): Promise<void> {
  const { rows } = await db.execute<{ change: string; problem: boolean }>(
    sql`SELECT change, problem FROM keep_transition_partitions(${days} * interval '1 day')`,
  );
  for (const { change, problem } of rows) {
    if (problem)
      logger.warn({ change }, 'a partition of transitions could not be changed; trying again in a minute');
    else logger.info({ change }, 'changed partitions of transitions');
  }
  const { rows: others } = await db.execute<{ name: string }>(sql`
    SELECT relname AS name FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
    WHERE inhparent = 'transition'::regclass AND relname ~ '^transition_(default$|until_)'`);
  // a departure is no use without the transitions of its time
  await deleteBatches(() =>
    db.execute(sql`
      DELETE FROM departure WHERE id IN (
        SELECT id FROM departure WHERE recorded_at < now() - (${days} + 7) * interval '1 day'
        ORDER BY recorded_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`),
  );
  for (const { name } of others) {
    await deleteBatches(() =>
      db.execute(sql`
        DELETE FROM ${sql.identifier(name)} WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ${sql.identifier(name)} WHERE received_at < now() - ${days} * interval '1 day'
          ORDER BY received_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)) RETURNING id`),
    );
  }
}
