import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';

/** The key under which all that decides about fires of a program that runs once in the fleet comes one after the other. */
export const fireLockKey = (programId: SQL): SQL => sql`hashtextextended('once ' || ${programId}::text, 0)`;

/** Lets nobody else decide about fires of these programs until the transaction ends; locked in one order. */
export async function lockFires(tx: Database, programIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT ${fireLockKey(sql`id`)} AS key
      FROM jsonb_array_elements_text(${JSON.stringify(programIds)}::jsonb) AS id ORDER BY key
    ) keys`);
}
