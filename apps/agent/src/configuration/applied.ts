import { join } from 'node:path';
import * as z from 'zod';
import { createJsonFile } from '../files/json-file.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';
import type { Written, WrittenSection } from './written.ts';

const revision = { programId: z.string(), revision: z.number(), configuration: z.string() };
const appliedMember = z.object({ ...revision, processes: z.array(z.string()) });
const appliedRevision = z.object({
  ...revision,
  /** Of a group of several programs: each by its name. */
  members: z.record(z.string(), appliedMember).optional(),
});
const applied = z.record(z.string(), appliedRevision);

/** A revision of a program, or of a group of programs, that supervisord runs. */
export type AppliedRevision = z.output<typeof appliedRevision>;

/** Which revision of which program each group of supervisord runs. */
export interface Applied {
  get(group: string): AppliedRevision | undefined;
  /** The revision of the program that a process belongs to. */
  find(group: string, process: string): Omit<AppliedRevision, 'members'> | undefined;
  /** The name of the program that a process belongs to; where dart did not write it, of its group. */
  nameProgram(group: string, process: string): string;
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
  const get = (group: string): AppliedRevision | undefined =>
    Object.hasOwn(groups, group) ? groups[group] : undefined;
  const findMember = (group: string, process: string) =>
    Object.entries(get(group)?.members ?? {}).find(([, { processes }]) => processes.includes(process));
  return {
    take(group, written) {
      const section = written.sections[group];
      if (section !== undefined) save({ ...groups, [group]: toApplied(section, written) });
    },
    get all() {
      return groups;
    },
    get,
    find: (group, process) => findMember(group, process)?.[1] ?? get(group),
    nameProgram: (group, process) => findMember(group, process)?.[0] ?? group,
    update(written, { added, changed, removed }) {
      const pending = new Set([...added, ...changed]);
      const next: Record<string, AppliedRevision> = {};
      const grouped = new Set(
        Object.values(written.sections).flatMap(({ members = {} }) => Object.keys(members)),
      );
      for (const [group, section] of Object.entries(written.sections)) {
        if (grouped.has(group)) continue;
        if (!pending.has(group)) next[group] = toApplied(section, written);
        else if (changed.includes(group) && groups[group] !== undefined) next[group] = groups[group];
      }
      for (const group of removed) if (groups[group] !== undefined) next[group] = groups[group];
      save(next);
    },
  };
}

function toApplied(
  { programId, revision: number, configuration, members }: WrittenSection,
  { sections }: Written,
) {
  const whole = { programId, revision: number, configuration };
  if (members === undefined) return whole;
  const parts = Object.entries(members).flatMap(([name, processes]) => {
    const section = sections[name];
    if (section === undefined) return [];
    const part = { programId: section.programId, revision: section.revision };
    return [[name, { ...part, configuration: section.configuration, processes }] as const];
  });
  return { ...whole, members: Object.fromEntries(parts) };
}

/** The bodies of a program as supervisord runs them: alone, in a group, or both until an update. */
export function findAppliedBodies(all: Applied['all'], programId: string): string[] {
  return Object.values(all)
    .flatMap((whole) => [whole, ...Object.values(whole.members ?? {})])
    .filter((part) => part.programId === programId)
    .map(({ configuration }) => configuration);
}

/** The names of the programs that a group of supervisord holds: the group's own, or its members'. */
export function namePrograms(
  group: string,
  of: { readonly members?: Readonly<Record<string, unknown>> | undefined } | undefined,
): string[] {
  return of?.members === undefined ? [group] : Object.keys(of.members);
}
