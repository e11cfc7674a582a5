import { relations, type Database } from '@dart/database';
import { count, relationsFilterToSQL, SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

export type TableName = keyof typeof relations;

export const tableOf = (name: TableName) => relations[name].table as PgTable;

/** A relational filter as a condition of a plain query. */
export function conditionOf(name: TableName, filter: object): SQL | undefined {
  const { table, relations: own } = relations[name];
  const { sql } = relationsFilterToSQL(table, filter, own, relations, undefined);
  return sql && new SQL(sql);
}

/** How many rows of a table match a relational filter. */
export async function countRows(db: Database, name: TableName, filter: object): Promise<number> {
  const [row] = await db.select({ total: count() }).from(tableOf(name)).where(conditionOf(name, filter));
  return row?.total ?? 0;
}
