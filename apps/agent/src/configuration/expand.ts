import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { Installation } from '../supervisord/installation.ts';

/** Puts in what supervisord would put in for `%(name)s`; undefined when a name is not known here. */
export function expandValue(
  value: string,
  program: string,
  includedFile: string,
  installation: Installation,
  /** Of a process of several, or of a program in a group. */
  { group = program, number = 0, numprocs = 1 }: { group?: string; number?: number; numprocs?: number } = {},
): string | undefined {
  const known: Readonly<Record<string, string>> = {
    here: dirname(includedFile),
    host_node_name: hostname(),
    program_name: program,
    group_name: group,
    process_num: String(number),
    numprocs: String(numprocs),
  };
  const unknown: string[] = [];
  const expanded = value.replaceAll(
    /%\((\w+)\)(0?)([0-9]*)[sd]/g,
    (_, name: string, zero: string, width: string) => {
      const replacement = name.startsWith('ENV_') ? installation.environment[name.slice(4)] : known[name];
      if (replacement === undefined) unknown.push(name);
      return (replacement ?? '').padStart(Number(width), zero === '' ? ' ' : zero);
    },
  );
  return unknown.length === 0 ? expanded.replaceAll('%%', '%') : undefined;
}
