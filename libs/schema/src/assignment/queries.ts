import { sql, type SQL } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { countRows } from '../count.ts';
import { AssignmentStatus } from '../enums.ts';

const AssignmentFilterInput = builder.inputType('AssignmentFilter', {
  description: 'Which assignments; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'To the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    enabled: t.boolean({ description: 'Enabled, or disabled.' }),
    statuses: t.field({ type: [AssignmentStatus], description: 'With one of these statuses.' }),
  }),
});

/**
 * The same rule as `statusOf`, as one EXISTS or NOT EXISTS, which PostgreSQL answers for many rows at once: an assignment
 * waits unless a report tells of the wanted revision.
 */
function withStatus(statuses: readonly (typeof AssignmentStatus)['$inferType'][]) {
  return ({ hostId, programId }: { hostId: unknown; programId: unknown }) => {
    const current = (refused: SQL) => sql`EXISTS (
      SELECT FROM assignment_report r JOIN program p ON p.id = r.program_id AND p.revision = r.revision
      WHERE r.host_id = ${hostId} AND r.program_id = ${programId} AND ${refused})`;
    const isToldOf = (written: boolean, refused: boolean) =>
      written && refused
        ? current(sql`true`)
        : written
          ? current(sql`r.refusal IS NULL`)
          : refused
            ? current(sql`r.refusal IS NOT NULL`)
            : sql`false`;
    const [written, refused] = [statuses.includes('WRITTEN'), statuses.includes('REFUSED')];
    return statuses.includes('WAITING')
      ? sql`NOT ${isToldOf(!written, !refused)}`
      : isToldOf(written, refused);
  };
}

function assignmentWhere(filter: typeof AssignmentFilterInput.$inferInput | null | undefined) {
  const { host, program, environment, enabled, statuses } = filter ?? {};
  return {
    host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
    ...(program != null && { programName: program }),
    ...(environment != null && { program: { environment } }),
    ...(enabled != null && { enabled }),
    ...(statuses && { RAW: withStatus(statuses) }),
  };
}

builder.queryField('assignments', (t) =>
  t.drizzleConnection({
    type: 'assignments',
    description: 'Assignments of all hosts, by program and time.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: AssignmentFilterInput, description: 'Which assignments.' }) },
    totalCount: (_root, { filter }, { db }) => countRows(db, 'assignments', assignmentWhere(filter)),
    resolve: (query, _root, { filter }, { db }) =>
      db.query.assignments.findMany(
        query({
          where: assignmentWhere(filter),
          orderBy: { programName: 'asc', createdAt: 'asc', id: 'asc' },
        }),
      ),
  }),
);
