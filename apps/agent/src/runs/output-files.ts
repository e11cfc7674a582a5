import { hasLogFile, readBody } from '@dart/supervisor';
import { expandValue } from '../configuration/expand.ts';
import type { Installation } from '../supervisord/installation.ts';
import type { ProcessInfo } from '../supervisord/process-info.ts';
import type { Tails } from './tails.ts';

/** The files of a process's output; absent where it has none, or none is known. */
export interface OutputFiles {
  readonly stdout?: string | undefined;
  readonly stderr?: string | undefined;
}

/** Tells what supervisord itself says of where a process writes. */
export function knowOutput(tails: Pick<Tails, 'know'>, info: ProcessInfo): void {
  const files = { stdout: info.stdoutLogFile, stderr: info.stderrLogFile };
  tails.know(info.group, info.name, files, info.stoppedAtMs !== undefined);
}

/**
 * What a section names, before supervisord has it. Undefined for a program of several processes; relative files and
 * those that supervisord names itself (AUTO) are left out.
 */
export function findConfiguredOutput(
  program: string,
  group: string,
  configuration: string,
  includedFile: string,
  installation: Installation,
): { process: string; files: OutputFiles } | undefined {
  const values = readBody(configuration);
  const expand = (value: string): string | undefined =>
    expandValue(value, program, includedFile, installation, { group });
  const process = expand(values.get('process_name') ?? '%(program_name)s');
  if (process === undefined || Number(values.get('numprocs') ?? 1) !== 1) return undefined;
  const find = (stream: 'stdout' | 'stderr'): string | undefined => {
    const file = hasLogFile(values, stream) ? expand(values.get(`${stream}_logfile`) ?? '') : undefined;
    return file?.startsWith('/') === true ? file : undefined;
  };
  return { process, files: { stdout: find('stdout'), stderr: find('stderr') } };
}
