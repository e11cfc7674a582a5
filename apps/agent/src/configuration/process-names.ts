import { readBody } from '@dart/supervisor';
import type { Installation } from '../supervisord/installation.ts';
import { expandValue } from './expand.ts';

/** supervisord could hardly run more, and a list of names has to have an end. */
const MOST_PROCESSES = 10_000;

/** The names of a program's processes in a group, as supervisord builds them; undefined when they can't be told here. */
export function findProcessNames(
  program: string,
  group: string,
  configuration: string,
  includedFile: string,
  installation: Installation,
): string[] | undefined {
  const values = readBody(configuration);
  const expand = (value: string, number = 0, numprocs = 1): string | undefined =>
    expandValue(value, program, includedFile, installation, { group, number, numprocs });
  const numprocs = Number(expand(values.get('numprocs') ?? '1'));
  const first = Number(expand(values.get('numprocs_start') ?? '0'));
  if (!Number.isInteger(numprocs) || !Number.isInteger(first) || numprocs > MOST_PROCESSES) return undefined;
  const pattern = values.get('process_name') ?? '%(program_name)s';
  const names = Array.from({ length: numprocs }, (_, index) => expand(pattern, first + index, numprocs));
  const known = names.filter((name) => name !== undefined && !/[%\s]/.test(name));
  return known.length === names.length ? (known as string[]) : undefined;
}
