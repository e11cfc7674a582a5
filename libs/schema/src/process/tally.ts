import { tables, type Database } from '@dart/database';
import { sql, sum } from 'drizzle-orm';
import { conditionOf, countRows } from '../count.ts';
import { hostlessWhere, processWhere, type ProcessFilter } from './filter.ts';

/** How many processes match. Of all hosts together by the tally, whose size does not depend on how many hosts there are. */
export async function countProcesses(
  db: Database,
  filter: ProcessFilter | null | undefined,
): Promise<number> {
  const { processTallies } = tables;
  if (filter?.host != null) return countRows(db, 'processes', processWhere(filter));
  const [row] = await db
    .select({ total: sum(processTallies.count).mapWith(Number) })
    .from(processTallies)
    .where(conditionOf('processTallies', hostlessWhere(filter)));
  return row?.total ?? 0;
}

/**
 * Makes the rows of the tally few again: one for each name, program and state. Several at once sum up different rows.
 * Gives how many rows it took away.
 */
export async function foldProcessTally(db: Database): Promise<number> {
  const { rows } = await db.execute<{ folded: number }>(sql`
    WITH several AS (
      SELECT unnest(array_agg(id)) AS id FROM process_tally
      GROUP BY group_name, name, program_id, state HAVING count(*) > 1
    ), gone AS (
      DELETE FROM process_tally WHERE id IN (SELECT id FROM several)
      RETURNING group_name, name, program_id, state, count
    ), written AS (
      INSERT INTO process_tally (group_name, name, program_id, state, count)
      SELECT group_name, name, program_id, state, sum(count) FROM gone
      GROUP BY group_name, name, program_id, state HAVING sum(count) <> 0
    )
    SELECT count(*)::int AS folded FROM gone`);
  return rows[0]?.folded ?? 0;
}
