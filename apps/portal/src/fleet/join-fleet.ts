import type { Fleet, ProcessRow } from './rows.ts';

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/**
 * A process row tells also of its program, its assignment and its waiting change, but is not sent anew when those
 * change: their own views have the later word.
 */
export function joinFleet(fleet: Fleet): Fleet {
  const programs = new Map(fleet.programs.map((program) => [program.id, program]));
  const enabled = new Map(
    fleet.assignments.map(({ host, program, ...assignment }) => [
      keyOf(host.id, program.id),
      assignment.enabled,
    ]),
  );
  const pending = new Map(fleet.pending.map(({ host, group, kind }) => [keyOf(host.id, group), kind]));
  const join = (process: ProcessRow): ProcessRow => {
    const { program, host, group } = process;
    return {
      ...process,
      program: program === null ? null : (programs.get(program.id) ?? program),
      enabled: program === null ? null : (enabled.get(keyOf(host.id, program.id)) ?? process.enabled),
      pending: pending.get(keyOf(host.id, group)) ?? null,
    };
  };
  return { ...fleet, processes: fleet.processes.map(join) };
}
