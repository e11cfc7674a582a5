import type { AssignmentRowFragment } from '@dart/client/registrar';

/** An assignment for scripts. */
export function describeAssignment(assignment: AssignmentRowFragment): Record<string, unknown> {
  const { host, program, enabled, explicit, createdBy, status, refusal, writtenRevision, differences } =
    assignment;
  return {
    program: program.name,
    environment: program.environment,
    host: host.name,
    enabled,
    explicit,
    createdBy,
    status,
    refusal,
    revision: program.revision,
    writtenRevision,
    differences,
  };
}
