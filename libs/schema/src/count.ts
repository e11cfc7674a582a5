import { relations, type Database } from '@dart/database';
import { count, relationsFilterToSQL, SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A relational filter as a condition of a plain query. */
export function conditionOf(name: keyof typeof relations, table: PgTable, filter: object): SQL | undefined {
  const { sql } = relationsFilterToSQL(table, filter, relations[name].relations, relations, undefined);
  return sql && new SQL(sql);
}

/** How many rows of a table match a relational filter. */
export async function countRows(
  db: Database,
  name: keyof typeof relations,
  table: PgTable,
  filter: object,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(table)
    .where(conditionOf(name, table, filter));
  return row?.total ?? 0;
}
