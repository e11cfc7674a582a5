import { truncateSync } from 'node:fs';
import { fullName, hasChild } from '@dart/supervisor';
import { toError } from '@dart/runtime';
import { isMissing } from '../files/atomic-file.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, failedResult, faultResult } from './outcome.ts';

/** Makes the log files of a process empty; never throws. Rotated files stay. */
export type LogClearing = (group: string, process: string) => Promise<CommandResultEntry>;

/**
 * Clears by supervisord while the process runs, since it holds the files open. Of one that does not run supervisord
 * clears nothing and says that it did, so there the agent empties the files by itself.
 */
export function createLogClearing(
  supervisord: Pick<Supervisord, 'clearProcessLogs' | 'getProcessInfo'>,
): LogClearing {
  return async (group, process) => {
    const name = fullName(group, process);
    try {
      const info = await supervisord.getProcessInfo(`${group}:${process}`);
      const files = [info.stdoutLogFile, info.stderrLogFile].filter((file) => file !== undefined);
      if (files.length === 0)
        return faultResult(name, 'NO_FILE', 'it has no log file, so nothing was cleared');
      // BACKOFF holds no files either: they are opened with each spawn.
      if (hasChild(info.state)) await supervisord.clearProcessLogs(`${group}:${process}`);
      else for (const file of new Set(files)) empty(file);
      return doneResult(name, 'logs cleared');
    } catch (error) {
      return error instanceof UnwritableLogError
        ? faultResult(name, 'FAILED', error.message)
        : failedResult(name, error);
    }
  };
}

class UnwritableLogError extends Error {}

function empty(file: string): void {
  try {
    truncateSync(file);
  } catch (error) {
    if (isMissing(error)) return;
    const reason = toError(error).message;
    throw new UnwritableLogError(
      `supervisord clears no logs of what does not run, and the agent may not (${reason}); start it and clear them then, or on the host run: truncate -s 0 ${file}`,
    );
  }
}
