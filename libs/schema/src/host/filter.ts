import { sql } from 'drizzle-orm';
import { containing } from '../process/filter.ts';
import type { HostFilterInput, HostSortEnum } from './inputs.ts';

export type HostFilter = typeof HostFilterInput.$inferInput;
type HostSort = typeof HostSortEnum.$inferType;

/** With this label in force: a person’s hides the agent’s of the same key. */
const withLabel = ({ key, value }: { key: string; value: string }) => ({
  RAW: (host: { id: unknown }) => sql`EXISTS (
    SELECT FROM host_label l WHERE l.host_id = ${host.id} AND l.key = ${key} AND l.value = ${value}
    AND (l.source = 'PERSON' OR NOT EXISTS (
      SELECT FROM host_label p WHERE p.host_id = l.host_id AND p.key = l.key AND p.source = 'PERSON')))`,
});

const withEnvironment = (environment: string) => ({
  RAW: (host: { id: unknown }) => sql`EXISTS (
    SELECT FROM assignment a JOIN program p ON p.id = a.program_id
    WHERE a.host_id = ${host.id} AND p.environment = ${environment})`,
});

/** The filter as a condition of Drizzle's relational queries; deleted hosts never match. */
export function hostWhere(filter: HostFilter | null | undefined) {
  const { search, states, labels, environment } = filter ?? {};
  const conditions = [
    ...(labels ?? []).map(withLabel),
    ...(environment == null ? [] : [withEnvironment(environment)]),
  ];
  return {
    deletedAt: { isNull: true as const },
    ...(search != null && { name: containing(search) }),
    ...(states && { state: { in: [...states] } }),
    // an empty list would be refused
    ...(conditions.length > 0 && { AND: conditions }),
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
