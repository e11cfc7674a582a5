import { sql } from 'drizzle-orm';

/** With `limit: 1` this extra counts all rows of the filter: a window is computed before the limit. */
export const counted = {
  columns: {},
  extras: { total: () => sql<number>`(count(*) over ())::int` },
} as const;

/** The count in the row that a query with `counted` found, if it found one. */
export function totalOf(row: { total: number } | undefined): number {
  return row?.total ?? 0;
}
