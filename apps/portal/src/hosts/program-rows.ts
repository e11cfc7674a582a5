import type { HostProgramsQuery, PortalAssignmentFragment } from '@dart/client/portal';

type HostProcess = HostProgramsQuery['processes']['edges'][number]['node'];

/** What should run on a host, what does, or both. */
export interface ProgramRow {
  readonly id: string;
  readonly process: HostProcess | undefined;
  /** Undefined: supervisord runs it, dart did not ask for it. */
  readonly assignment: PortalAssignmentFragment | undefined;
}

/** The processes of a host with what is assigned of them, and what is assigned without any process yet. */
export function joinPrograms(
  processes: readonly HostProcess[],
  assignments: readonly PortalAssignmentFragment[],
): ProgramRow[] {
  const byProgram = new Map(assignments.map((assignment) => [assignment.program.id, assignment]));
  const running = processes.map((process) => ({
    id: process.id,
    process,
    assignment: process.program === null ? undefined : byProgram.get(process.program.id),
  }));
  const present = new Set(processes.map(({ program }) => program?.id));
  const absent = assignments.filter(({ program }) => !present.has(program.id));
  return [...absent.map((assignment) => ({ id: assignment.id, process: undefined, assignment })), ...running];
}
