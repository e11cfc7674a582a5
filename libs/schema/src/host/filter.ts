import { sql } from 'drizzle-orm';
import { containing } from '../process/filter.ts';
import type { HostFilterInput, HostSortEnum } from './inputs.ts';

type HostFilter = typeof HostFilterInput.$inferInput;
type HostSort = typeof HostSortEnum.$inferType;

/** The filter as a condition of Drizzle's relational queries; deleted hosts never match. */
export function hostWhere(filter: HostFilter | null | undefined) {
  const { search, states, labels } = filter ?? {};
  return {
    deletedAt: { isNull: true as const },
    ...(search != null && { name: containing(search) }),
    ...(states && { state: { in: [...states] } }),
    ...(labels && {
      AND: labels.map(({ key, value }) => ({
        RAW: (host: { id: unknown }) => sql`EXISTS (
          SELECT FROM host_label l WHERE l.host_id = ${host.id} AND l.key = ${key} AND l.value = ${value}
          AND (l.source = 'PERSON' OR NOT EXISTS (
            SELECT FROM host_label p WHERE p.host_id = l.host_id AND p.key = l.key AND p.source = 'PERSON')))`,
      })),
    }),
  };
}

/** The order of a list of hosts; its last column makes it total. */
export function hostOrder(sort: HostSort | null | undefined, descending: boolean | null | undefined) {
  const direction = descending ? ('desc' as const) : ('asc' as const);
  switch (sort ?? 'NAME') {
    case 'NAME':
      return { name: direction, id: direction };
    case 'STATE':
      return { state: direction, name: direction, id: direction };
    case 'STATE_SINCE':
      return { stateSince: direction, id: direction };
  }
}
