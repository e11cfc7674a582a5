import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { counted, totalOf } from '../count.ts';
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

function assignmentWhere(filter: typeof AssignmentFilterInput.$inferInput | null | undefined) {
  const { host, program, environment, enabled, statuses } = filter ?? {};
  return {
    host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
    ...(program != null && { programName: program }),
    ...(environment != null && { program: { environment } }),
    ...(enabled != null && { enabled }),
    ...(statuses && {
      // the same rule as statusOf
      RAW: (assignment: { hostId: unknown; programId: unknown }) => sql`coalesce((
        SELECT CASE WHEN r.refusal IS NULL THEN 'WRITTEN' ELSE 'REFUSED' END
        FROM assignment_report r JOIN program p ON p.id = r.program_id
        WHERE r.host_id = ${assignment.hostId} AND r.program_id = ${assignment.programId} AND r.revision = p.revision
      ), 'WAITING') IN ${[...statuses]}`,
    }),
  };
}

builder.queryField('assignments', (t) =>
  t.drizzleConnection({
    type: 'assignments',
    description: 'Assignments of all hosts, by program and time.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: AssignmentFilterInput, description: 'Which assignments.' }) },
    totalCount: async (_root, { filter }, { db }) =>
      totalOf(await db.query.assignments.findFirst({ ...counted, where: assignmentWhere(filter) })),
    resolve: (query, _root, { filter }, { db }) =>
      db.query.assignments.findMany(
        query({
          where: assignmentWhere(filter),
          orderBy: { programName: 'asc', createdAt: 'asc', id: 'asc' },
        }),
      ),
  }),
);
