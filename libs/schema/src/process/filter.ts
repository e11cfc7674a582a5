import { sql } from 'drizzle-orm';
import type { ProcessFilterInput, ProcessSortEnum } from './inputs.ts';

type ProcessFilter = typeof ProcessFilterInput.$inferInput;
type ProcessSort = typeof ProcessSortEnum.$inferType;

/** `%`, `_` and `\` of a search are letters, not wildcards. */
export function containing(search: string): { ilike: string } {
  return { ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` };
}

/** The filter as a condition of Drizzle's relational queries. */
export function processWhere(filter: ProcessFilter | null | undefined) {
  const { search, states, host, program, environment, managed } = filter ?? {};
  return {
    host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
    ...(states && { state: { in: [...states] } }),
    ...(search != null && { OR: [{ name: containing(search) }, { groupName: containing(search) }] }),
    ...(managed != null && { programId: managed ? { isNotNull: true as const } : { isNull: true as const } }),
    ...((program != null || environment != null) && {
      program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
    }),
  };
}

/** The name of the host as a column of its own, so that lists can be sorted and paged by it. */
export const withHostName = {
  hostName: (process: { hostId: unknown }) =>
    sql<string>`(SELECT h.name FROM host h WHERE h.id = ${process.hostId})`,
};

/** The order of a list of processes; its last column makes it total. HOST needs `withHostName` among the extras. */
export function processOrder(sort: ProcessSort | null | undefined, descending: boolean | null | undefined) {
  const direction = descending ? ('desc' as const) : ('asc' as const);
  switch (sort ?? 'NAME') {
    case 'HOST':
      return { hostName: direction, groupName: direction, name: direction, id: direction };
    case 'NAME':
      return { groupName: direction, name: direction, id: direction };
    case 'STATE':
      return { state: direction, groupName: direction, name: direction, id: direction };
    case 'STATE_SINCE':
      return { stateSince: direction, id: direction };
  }
}
