import { count } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { conditionOf, tableOf, type TableName } from './count.ts';

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

/** What the field `facets` of any list is. */
export const FACETS = {
  type: [FacetType] as [typeof FacetType],
  description:
    'How many rows have each value of a facet. The filter counts, but for its part about that very facet.',
};

/**
 * Counts the rows of a list by the values of columns, each under the filter but for its field about that column; of each
 * the most frequent first.
 */
export async function countFacets<Filter extends object>(
  { db }: Context,
  name: TableName,
  where: (filter: Filter) => object,
  filter: Filter | null | undefined,
  columns: { readonly [Field in keyof Filter & string]?: PgColumn },
): Promise<Facet[]> {
  const facets = await Promise.all(
    (Object.entries(columns) as [string, PgColumn][]).map(async ([field, column]) => {
      const others = where({ ...filter, [field]: null } as Filter);
      const rows = await db
        .select({ value: column, count: count() })
        .from(tableOf(name))
        .where(conditionOf(name, others))
        .groupBy(column);
      return rows
        .map((row) => ({ field, value: String(row.value), count: row.count }))
        .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value));
    }),
  );
  return facets.flat();
}
