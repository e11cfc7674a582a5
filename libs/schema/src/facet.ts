import type { relations } from '@dart/database';
import { count } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { conditionOf } from './count.ts';

/** How many rows of a list have a value. */
export interface Facet {
  readonly field: string;
  readonly value: string;
  readonly count: number;
}

export const FacetType = builder.objectRef<Facet>('Facet').implement({
  description: 'How many rows of a list have a value; of use beside a filter by that value.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field of the filter, e.g. `states`.' }),
    value: t.exposeString('value', { description: 'The value as the filter wants it, e.g. `OFFLINE`.' }),
    count: t.exposeInt('count', { description: 'Rows that have it; at least 1.' }),
  }),
});

/** Counts the rows of a filter by the values of a column, the most frequent first. */
export async function countFacet(
  { db }: Context,
  {
    field,
    name,
    table,
    column,
  }: { field: string; name: keyof typeof relations; table: PgTable; column: PgColumn },
  filter: object,
): Promise<Facet[]> {
  const total = count();
  const rows = await db
    .select({ value: column, count: total })
    .from(table)
    .where(conditionOf(name, table, filter))
    .groupBy(column);
  return rows
    .map((row) => ({ field, value: String(row.value), count: row.count }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
}
