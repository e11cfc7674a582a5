import { tables, type Database } from '@dart/database';
import { count, eq, sum } from 'drizzle-orm';
import { conditionOf, countRows } from '../count.ts';
import type { Facet } from '../facet.ts';
import { assignmentWhere, hostlessWhere, type AssignmentFilter } from './filter.ts';

type Filter = AssignmentFilter | null | undefined;

const STATUSES = ['WAITING', 'REFUSED', 'WRITTEN'] as const;

/** Whether the tally, which knows neither hosts nor what they made of it, can answer. */
const isForTally = (filter: Filter): boolean =>
  filter?.host == null && filter?.statuses == null && (filter?.search ?? '') === '';

/** How many assignments match; of all hosts together by the tally, whose size does not depend on how many hosts there are. */
export async function countAssignments(db: Database, filter: Filter): Promise<number> {
  if (filter?.statuses?.includes('WRITTEN') === true) return countMost(db, filter, filter.statuses);
  if (!isForTally(filter)) return countRows(db, 'assignments', assignmentWhere(filter));
  const { assignmentTallies } = tables;
  const [row] = await db
    .select({ total: sum(assignmentTallies.count).mapWith(Number) })
    .from(assignmentTallies)
    .where(conditionOf('assignmentTallies', hostlessWhere(filter)));
  return row?.total ?? 0;
}

/** With WRITTEN nearly all are meant: those that are not are counted, and taken off. */
async function countMost(
  db: Database,
  filter: AssignmentFilter,
  statuses: NonNullable<AssignmentFilter['statuses']>,
): Promise<number> {
  const missing = STATUSES.filter((status) => !statuses.includes(status));
  const all = { ...filter, statuses: null };
  const [total, others] = await Promise.all([
    countAssignments(db, all),
    missing.length === 0 ? 0 : countAssignments(db, { ...all, statuses: missing }),
  ]);
  return Math.max(0, total - others);
}

/** How many assignments have each value of a column of theirs or of their program. */
async function countBy(db: Database, filter: Filter, field: 'environment' | 'enabled'): Promise<Facet[]> {
  const { assignments, assignmentTallies, programs } = tables;
  const others = { ...filter, [field]: null };
  const isTallied = isForTally(others);
  const from = isTallied ? assignmentTallies : assignments;
  const value = field === 'environment' ? programs.environment : from.enabled;
  const total = isTallied ? sum(assignmentTallies.count).mapWith(Number) : count();
  const rows = await db
    .select({ value, total })
    .from(from)
    .innerJoin(programs, eq(programs.id, from.programId))
    .where(
      isTallied
        ? conditionOf('assignmentTallies', hostlessWhere(others))
        : conditionOf('assignments', assignmentWhere(others)),
    )
    .groupBy(value);
  return rows.map((row) => ({ field, value: String(row.value), count: row.total ?? 0 }));
}

/** How many have each status: those that are rare are looked for, the rest is what remains. */
async function countStatuses(db: Database, filter: Filter): Promise<Facet[]> {
  const others = { ...filter, statuses: null };
  const [total, waiting, refused] = await Promise.all([
    countAssignments(db, others),
    countAssignments(db, { ...others, statuses: ['WAITING'] }),
    countAssignments(db, { ...others, statuses: ['REFUSED'] }),
  ]);
  const counts = { WAITING: waiting, REFUSED: refused, WRITTEN: Math.max(0, total - waiting - refused) };
  return STATUSES.map((value) => ({ field: 'statuses', value, count: counts[value] }));
}

/** The facets of the list: environments, whether they are enabled, statuses; of each the most frequent first. */
export async function countAssignmentFacets(db: Database, filter: Filter): Promise<Facet[]> {
  const facets = await Promise.all([
    countBy(db, filter, 'environment'),
    countBy(db, filter, 'enabled'),
    countStatuses(db, filter),
  ]);
  return facets.flatMap((values) =>
    values
      .filter((facet) => facet.count > 0)
      .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value)),
  );
}
