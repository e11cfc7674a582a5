import type { ProcessFilter, ProcessRowFragment } from '@dart/client/registrar';

/** The gateway's filter of processes, for rows of a live view. */
export function matchProcess(process: ProcessRowFragment, filter: ProcessFilter): boolean {
  const { search, states, host, program, environment, managed } = filter;
  return (
    (!search || process.fullName.toLowerCase().includes(search.toLowerCase())) &&
    (!states?.length || states.includes(process.state)) &&
    (!host || process.host.name === host) &&
    (!program || process.program?.name === program) &&
    (!environment || process.program?.environment === environment) &&
    (typeof managed !== 'boolean' || managed === (process.program !== null))
  );
}

/** The order of the tables: by host, then by name. */
export function compareProcesses(left: ProcessRowFragment, right: ProcessRowFragment): number {
  return left.host.name.localeCompare(right.host.name) || left.fullName.localeCompare(right.fullName);
}
