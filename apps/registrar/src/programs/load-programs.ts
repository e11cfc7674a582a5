import type { Client } from '@dart/client';
import {
  AssignmentsDocument,
  ProcessesDocument,
  ProgramsDocument,
  type AssignmentRowFragment,
  type ProcessRowFragment,
  type ProgramsQuery,
} from '@dart/client/registrar';
import { collectRows, pageRows } from '../gateway/page-rows.ts';
import { RefusedError } from '../refused-error.ts';

export type ProgramRow = ProgramsQuery['programs']['edges'][number]['node'];

/** All that is shown of the programs of one name: one per environment, where they are assigned, what runs of them. */
export interface ProgramDetails {
  readonly programs: readonly ProgramRow[];
  readonly assignments: readonly AssignmentRowFragment[];
  /** Also those of that name that dart did not write. */
  readonly processes: readonly ProcessRowFragment[];
}

/** Loads what there is under a name; a name that neither a program nor a process has is refused. */
export async function loadPrograms(
  client: Client,
  name: string,
  environment: string | undefined,
): Promise<ProgramDetails> {
  const filter = { program: name, environment };
  const [programs, assignments, processes] = await Promise.all([
    collectRows(
      pageRows(
        async (page) =>
          (await client.request(ProgramsDocument, { filter: { search: name, environment }, ...page }))
            .programs,
      ),
    ),
    collectRows(
      pageRows(async (page) => (await client.request(AssignmentsDocument, { filter, ...page })).assignments),
    ),
    collectRows(
      pageRows(async (page) => {
        const narrow = { search: name, environment };
        return (await client.request(ProcessesDocument, { filter: narrow, sort: 'HOST', ...page })).processes;
      }),
    ),
  ]);
  const details = {
    // The search is for parts of names.
    programs: programs.filter((program) => program.name === name),
    assignments,
    processes: processes.filter((process) => isOf(process, name)),
  };
  if (details.programs.length === 0 && details.processes.length === 0)
    throw createUnknownProgram(name, environment);
  return details;
}

function isOf(process: ProcessRowFragment, name: string): boolean {
  return process.program?.name === name || [process.name, process.group, process.fullName].includes(name);
}

function createUnknownProgram(name: string, environment: string | undefined): RefusedError {
  const where = environment === undefined ? '' : ` in ${environment}`;
  return new RefusedError({
    __typename: 'NotFoundError',
    message: `There is neither a program nor a process "${name}"${where}.`,
    nextStep: '`dart processes` lists what runs; `dart register FILE` registers programs.',
  });
}
