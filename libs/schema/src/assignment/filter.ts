import { sql, type SQL } from 'drizzle-orm';
import type { AssignmentStatus } from '../enums.ts';
import { containing } from '../process/filter.ts';
import type { AssignmentFilterInput, AssignmentSortEnum } from './inputs.ts';

export type AssignmentFilter = typeof AssignmentFilterInput.$inferInput;
type AssignmentSort = typeof AssignmentSortEnum.$inferType;
type Status = (typeof AssignmentStatus)['$inferType'];

interface Columns {
  readonly id: unknown;
  readonly hostId: unknown;
  readonly programId: unknown;
}

/**
 * Assignments whose host has not told of the wanted revision, found once for all: one by one along the order of a list
 * would look at every assignment when few or none wait.
 */
const WAITING = sql`ARRAY(SELECT a.id FROM assignment a WHERE NOT EXISTS (
  SELECT FROM assignment_report r JOIN program p ON p.id = r.program_id AND p.revision = r.revision
  WHERE r.host_id = a.host_id AND r.program_id = a.program_id))`;

/**
 * The same rule as `statusOf`, as one EXISTS or NOT EXISTS, which PostgreSQL answers for many rows at once: an assignment
 * waits unless a report tells of the wanted revision.
 */
function withStatus(statuses: readonly Status[], isNarrow: boolean) {
  const [waiting, written, refused] = (['WAITING', 'WRITTEN', 'REFUSED'] as const).map((status) =>
    statuses.includes(status),
  );
  return ({ id, hostId, programId }: Columns): SQL => {
    const current = (condition: SQL) => sql`EXISTS (
      SELECT FROM assignment_report r JOIN program p ON p.id = r.program_id AND p.revision = r.revision
      WHERE r.host_id = ${hostId} AND r.program_id = ${programId} AND ${condition})`;
    const isToldOf = (isWritten: boolean | undefined, isRefused: boolean | undefined) =>
      isWritten && isRefused
        ? current(sql`true`)
        : isWritten
          ? current(sql`r.refusal IS NULL`)
          : isRefused
            ? current(sql`r.refusal IS NOT NULL`)
            : sql`false`;
    if (waiting && !written && !refused && !isNarrow) return sql`${id} = ANY (${WAITING})`;
    return waiting ? sql`NOT ${isToldOf(!written, !refused)}` : isToldOf(written, refused);
  };
}

/** Names are looked for where there are few of them; indexes lead from there to the assignments. */
function named(search: string) {
  const { ilike } = containing(search);
  return ({ hostId, programId }: Columns): SQL => sql`(
    ${programId} = ANY (ARRAY(SELECT p.id FROM program p WHERE p.name ILIKE ${ilike}))
    OR ${hostId} = ANY (ARRAY(SELECT h.id FROM host h WHERE h.name ILIKE ${ilike} AND h.deleted_at IS NULL)))`;
}

/** What a filter says of assignments wherever they are and whatever came of them: columns that the tally has, too. */
export function hostlessWhere(filter: AssignmentFilter | null | undefined) {
  const { program, environment, enabled } = filter ?? {};
  return {
    ...((program != null || environment != null) && {
      program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
    }),
    ...(enabled != null && { enabled }),
  };
}

/** The filter as a condition of Drizzle's relational queries. A deleted host has no assignments. */
export function assignmentWhere(filter: AssignmentFilter | null | undefined) {
  const { search, host, program, statuses } = filter ?? {};
  const isNarrow = host != null || program != null;
  const conditions = [
    ...(statuses ? [{ RAW: withStatus(statuses, isNarrow) }] : []),
    ...(search == null || search === '' ? [] : [{ RAW: named(search) }]),
  ];
  return {
    ...hostlessWhere(filter),
    ...(program != null && { programName: program }),
    ...(host != null && { host: { name: host, deletedAt: { isNull: true as const } } }),
    ...(conditions.length > 0 && { AND: conditions }),
  };
}

/** The order of a list of assignments; its last column makes it total. */
export function assignmentOrder(
  sort: AssignmentSort | null | undefined,
  descending: boolean | null | undefined,
) {
  const direction = descending ? ('desc' as const) : ('asc' as const);
  return sort === 'CREATED_AT'
    ? { createdAt: direction, id: direction }
    : { programName: direction, createdAt: direction, id: direction };
}
