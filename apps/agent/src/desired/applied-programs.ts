import type { Applied } from '../configuration/applied.ts';
import type { DesiredProgram, DesiredState } from './desired-state.ts';

/**
 * The programs that fire and are monitored here: an assigned program once supervisord has it, alone or in a group,
 * since assigning alone changes nothing that runs. The same array until something changes, so that a look each second
 * costs nothing.
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
      const all = Object.values(applied.all);
      const ids = new Set(
        all.flatMap(({ programId, members = {} }) => [
          programId,
          ...Object.values(members).map((member) => member.programId),
        ]),
      );
      programs = (desired.current?.programs ?? []).filter(({ programId }) => ids.has(programId));
    }
    return programs;
  };
}
