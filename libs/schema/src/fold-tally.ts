import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';

/** The tables to which triggers add rows of what became more or fewer, and by what each counts. */
const TALLIES = {
  process_tally: ['group_name', 'name', 'program_id', 'state'],
  assignment_tally: ['program_id', 'enabled'],
} as const;

/**
 * Makes the rows of a tally few again: one for each of what it counts. Several at once sum up different rows. Gives how many
 * rows it took away.
 */
export async function foldTally(db: Database, name: keyof typeof TALLIES): Promise<number> {
  const table = sql.identifier(name);
  const columns = sql.join(
    TALLIES[name].map((column) => sql.identifier(column)),
    sql`, `,
  );
  const { rows } = await db.execute<{ folded: number }>(sql`
    WITH several AS (
      SELECT unnest(array_agg(id)) AS id FROM ${table} GROUP BY ${columns} HAVING count(*) > 1
    ), gone AS (
      DELETE FROM ${table} WHERE id IN (SELECT id FROM several) RETURNING ${columns}, count
    ), written AS (
      INSERT INTO ${table} (${columns}, count)
      SELECT ${columns}, sum(count) FROM gone GROUP BY ${columns} HAVING sum(count) <> 0
    )
    SELECT count(*)::int AS folded FROM gone`);
  return rows[0]?.folded ?? 0;
}
