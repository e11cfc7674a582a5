import { join } from 'node:path';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';
import type { Written } from './written.ts';

const appliedRevision = z.object({ programId: z.string(), revision: z.number(), configuration: z.string() });
const applied = z.record(z.string(), appliedRevision);

/** A revision of a program that supervisord runs. */
export type AppliedRevision = z.output<typeof appliedRevision>;

/** Which revision of which program each group of supervisord runs. */
export interface Applied {
  get(group: string): AppliedRevision | undefined;
  /** All of them; another object after each change. */
  readonly all: Readonly<Record<string, AppliedRevision>>;
  /** Takes a difference that supervisord found against this file: what is not pending is applied. */
  update(written: Written, difference: ConfigurationDifference): void;
  /** supervisord is about to add this group as it is written. */
  take(group: string, written: Written): void;
}

/** The applied revisions, kept in the agent's folder. */
export function createApplied(folder: string): Applied {
  const file = createJsonFile(join(folder, 'applied.json'), applied);
  let groups = file.read() ?? {};
  const save = (next: Record<string, AppliedRevision>): void => {
    if (JSON.stringify(next) === JSON.stringify(groups)) return;
    groups = next;
    file.write(groups);
  };
  return {
    take(group, { sections }) {
      const section = sections[group];
      if (section === undefined) return;
      const { programId, configuration, revision } = section;
      save({ ...groups, [group]: { programId, revision, configuration } });
    },
    get all() {
      return groups;
    },
    get: (group) => (Object.hasOwn(groups, group) ? groups[group] : undefined),
    update(written, { added, changed, removed }) {
      const pending = new Set([...added, ...changed]);
      const next: Record<string, AppliedRevision> = {};
      for (const [group, section] of Object.entries(written.sections)) {
        const { programId, configuration } = section;
        if (!pending.has(group)) next[group] = { programId, revision: section.revision, configuration };
        else if (changed.includes(group) && groups[group] !== undefined) next[group] = groups[group];
      }
      for (const group of removed) if (groups[group] !== undefined) next[group] = groups[group];
      save(next);
    },
  };
}
