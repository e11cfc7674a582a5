import { namePrograms, type Applied } from '../configuration/applied.ts';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';

/** Which groups hold which programs, now and once they are updated. */
export interface GroupRelations {
  /** The programs that a group runs or will run. */
  programsOf(group: string): readonly string[];
  /**
   * The pending groups among which programs move, this one included, in the order in which to update them. One without
   * the others would run a program twice, or not at all.
   */
  findRelated(group: string, difference: ConfigurationDifference): string[];
}

/** The relations of the groups of one supervisord. */
export function createGroupRelations(
  applied: Pick<Applied, 'get'>,
  writer: Pick<ConfigurationWriter, 'written'>,
): GroupRelations {
  const before = (group: string): string[] => namePrograms(group, applied.get(group));
  const after = (group: string): string[] => namePrograms(group, writer.written.sections[group]);
  const programsOf = (group: string): string[] => [...before(group), ...after(group)];
  const gives = (group: string): boolean => before(group).some((program) => !after(group).includes(program));
  return {
    programsOf,
    findRelated(group, { added, changed, removed }) {
      const givers = changed.filter(gives);
      const pending = [...removed, ...givers, ...changed.filter((one) => !givers.includes(one)), ...added];
      const related = new Set([group]);
      const programs = new Set(programsOf(group));
      // A set that grows while it is gone through: what it gains is looked at, too.
      for (const program of programs) {
        for (const other of pending) {
          if (related.has(other) || !programsOf(other).includes(program)) continue;
          related.add(other);
          for (const more of programsOf(other)) programs.add(more);
        }
      }
      return pending.filter((one) => related.has(one));
    },
  };
}
