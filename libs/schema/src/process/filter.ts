import { sql } from 'drizzle-orm';
import type { ProcessFilterInput, ProcessSortEnum } from './inputs.ts';

export type ProcessFilter = typeof ProcessFilterInput.$inferInput;
type ProcessSort = typeof ProcessSortEnum.$inferType;

/** `%`, `_` and `\` of a search are letters, not wildcards. */
export function containing(search: string): { ilike: string } {
  return { ilike: `%${search.replace(/[\\%_]/g, '\\$&')}%` };
}

/** What a filter says of processes wherever they are: columns that the tally has, too. */
export function hostlessWhere(filter: ProcessFilter | null | undefined) {
  const { search, states, program, environment, managed } = filter ?? {};
  return {
    ...(states && { state: { in: [...states] } }),
    ...(search != null && { OR: [{ name: containing(search) }, { groupName: containing(search) }] }),
    ...(managed != null && { programId: managed ? { isNotNull: true as const } : { isNull: true as const } }),
    ...((program != null || environment != null) && {
      program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
    }),
  };
}

/** The groups in which such processes are, found in the tally, which is small; an index leads from there to the processes. */
function inGroups({ search, program, environment }: ProcessFilter) {
  const { ilike } = containing(search ?? '');
  return ({ groupName }: { groupName: unknown }) => sql`${groupName} = ANY (ARRAY(
    SELECT DISTINCT t.group_name FROM process_tally t LEFT JOIN program p ON p.id = t.program_id
    WHERE (t.name ILIKE ${ilike} OR t.group_name ILIKE ${ilike})
      AND (${program ?? null}::text IS NULL OR p.name = ${program ?? null})
      AND (${environment ?? null}::text IS NULL OR p.environment = ${environment ?? null})))`;
}

/** The filter as a condition of Drizzle's relational queries. */
export function processWhere(filter: ProcessFilter | null | undefined) {
  const { search, host, program, environment } = filter ?? {};
  const isNarrow = search != null || program != null || environment != null;
  return {
    ...hostlessWhere(filter),
    host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
    ...(filter && isNarrow && host == null && { RAW: inGroups(filter) }),
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
