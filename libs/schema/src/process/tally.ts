import { tables, type Database } from '@dart/database';
import { sum } from 'drizzle-orm';
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
