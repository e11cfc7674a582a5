import type { Applied } from '../configuration/applied.ts';
import type { DesiredProgram, DesiredState } from './desired-state.ts';

/**
 * The programs that fire and are monitored here: an assigned program once supervisord has it, since assigning alone
 * changes nothing that runs. The same array until something changes, so that a look each second costs nothing.
 */
export function createAppliedPrograms(
  desired: { readonly current: DesiredState | undefined },
  applied: Pick<Applied, 'all'>,
): () => readonly DesiredProgram[] {
  let seen: { desired: unknown; applied: unknown } | undefined;
  let programs: readonly DesiredProgram[] = [];
  return () => {
    if (seen?.desired !== desired.current || seen?.applied !== applied.all) {
      seen = { desired: desired.current, applied: applied.all };
      programs = (desired.current?.programs ?? []).filter(
        ({ name, programId }) => applied.all[name]?.programId === programId,
      );
    }
    return programs;
  };
}
