import { readMembers } from '@dart/supervisor';
import type { DesiredProgram } from '../desired/desired-state.ts';
import type { WrittenSection } from './written.ts';

/** A group as far as this host can have it. */
export interface FormedGroup {
  /** The names of the processes of each program that is in it, in the order of the group. */
  readonly members: Readonly<Record<string, string[]>>;
  /** Why the others are left out, each with the next step. */
  readonly reasons: readonly string[];
}

/**
 * Finds which programs of a group this host can have in it: supervisord does not start with a group that names a
 * program without a section, runs a program of two groups twice, and of two processes of one name it runs one.
 * @param body of the group
 * @param claimed which group each program is in already
 */
export function formGroup(
  group: DesiredProgram,
  body: string,
  programs: readonly DesiredProgram[],
  sections: ReadonlyMap<string, WrittenSection>,
  claimed: ReadonlyMap<string, string>,
  findNames: (program: string, section: WrittenSection) => string[] | undefined,
): FormedGroup {
  const members: Record<string, string[]> = {};
  const owners = new Map<string, string>();
  const take = (name: string): string | undefined => {
    const program = programs.find((one) => one.name === name && one.environment === group.environment);
    if (program === undefined)
      return `is not assigned to this host in environment ${group.environment}; assign it, or take it out of the group`;
    if (program.type === 'GROUP' || program.type === 'EVENTLISTENER')
      return `is of type ${program.type.toLowerCase()}, and supervisord groups only programs; take it out of the group`;
    const section = sections.get(name);
    if (section === undefined) return 'is refused on this host; its own assignment says why';
    const other = claimed.get(name);
    if (other !== undefined && other !== group.name)
      return `is in group ${other} already, and would run twice; name it in one of the two`;
    const names = findNames(name, section);
    if (names === undefined)
      return 'has processes whose names dart can’t tell; use only %(program_name)s and %(process_num)d in process_name';
    const double = names.find((process) => owners.has(process));
    if (double !== undefined)
      return `has a process ${double} as ${owners.get(double) ?? ''} has; give one of them another process_name`;
    for (const process of names) owners.set(process, name);
    members[name] = names;
    return undefined;
  };
  const reasons = readMembers(body).flatMap((name) => {
    const reason = take(name);
    return reason === undefined ? [] : [`${name} is left out: it ${reason}`];
  });
  return { members, reasons };
}
