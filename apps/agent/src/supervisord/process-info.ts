import { processStateName, type ProcessStateName } from '@dart/supervisor';
import * as z from 'zod';

/** What supervisord tells of a process; times as milliseconds since 1970 (whole seconds). */
export interface ProcessInfo {
  readonly group: string;
  readonly name: string;
  readonly state: ProcessStateName;
  readonly pid?: number;
  readonly startedAtMs?: number;
  readonly stoppedAtMs?: number;
  readonly spawnError?: string;
  readonly stdoutLogFile?: string;
  readonly stderrLogFile?: string;
}

const text = z.union([z.string(), z.number()]).transform(String);

/** A struct of getProcessInfo, parsed to our names; 0 and '' mean "none" there. */
export const processInfo = z
  .object({
    group: text,
    name: text,
    state: z.number(),
    pid: z.number(),
    start: z.number(),
    stop: z.number(),
    spawnerr: text,
    stdout_logfile: text,
    stderr_logfile: text,
  })
  .transform((info): ProcessInfo => ({
    group: info.group,
    name: info.name,
    state: processStateName(info.state),
    ...(info.pid > 0 ? { pid: info.pid } : {}),
    ...(info.start > 0 ? { startedAtMs: info.start * 1000 } : {}),
    ...(info.stop > 0 ? { stoppedAtMs: info.stop * 1000 } : {}),
    ...(info.spawnerr === '' ? {} : { spawnError: info.spawnerr }),
    ...(isFile(info.stdout_logfile) ? { stdoutLogFile: info.stdout_logfile } : {}),
    ...(isFile(info.stderr_logfile) ? { stderrLogFile: info.stderr_logfile } : {}),
  }));

/** A terminal or a pipe can't be read again. */
function isFile(path: string): boolean {
  return path !== '' && !path.startsWith('/dev/');
}
