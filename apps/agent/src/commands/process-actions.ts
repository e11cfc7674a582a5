import { fullName, type CommandActionName } from '@dart/supervisor';
import type { ProcessRow } from '../model/model.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { LogClearing } from './clear-logs.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, failedResult } from './outcome.ts';
import type { ProcessControl } from './process-control.ts';
import type { CommandRequest } from './request.ts';

/** The actions on single processes. */
export type ProcessActionName = Exclude<
  CommandActionName,
  'UPDATE' | 'ADD' | 'REMOVE' | 'REREAD' | 'REWRITE'
>;

/** Acts on one process; never throws. */
export type ProcessAction = (
  row: ProcessRow,
  request: CommandRequest,
  deadlineMs: number,
) => Promise<CommandResultEntry>;

/** How each action is done to a process of this supervisord. */
export function createProcessActions(
  supervisord: Pick<Supervisord, 'signalProcess' | 'sendProcessStdin'>,
  control: ProcessControl,
  clearLogs: LogClearing,
): Readonly<Record<ProcessActionName, ProcessAction>> {
  const cause = ({ id }: CommandRequest) => ({ cause: 'COMMAND', commandId: id }) as const;
  const call = async (
    { group, name }: ProcessRow,
    act: (name: string) => Promise<void>,
    done: string,
  ): Promise<CommandResultEntry> => {
    const process = fullName(group, name);
    try {
      await act(`${group}:${name}`);
      return doneResult(process, done);
    } catch (error) {
      return failedResult(process, error);
    }
  };
  return {
    START: ({ group, name }, request, deadlineMs) => control.start(group, name, cause(request), deadlineMs),
    STOP: ({ group, name }, _request, deadlineMs) => control.stop(group, name, deadlineMs),
    RESTART: ({ group, name }, request, deadlineMs) =>
      control.restart(group, name, cause(request), deadlineMs),
    SIGNAL: (row, { signal }) =>
      call(row, (name) => supervisord.signalProcess(name, signal ?? ''), `got signal ${signal ?? ''}`),
    WRITE_STDIN: (row, { input }) =>
      call(
        row,
        (name) => supervisord.sendProcessStdin(name, input ?? ''),
        `was given ${Buffer.byteLength(input ?? '')} bytes on its standard input`,
      ),
    CLEAR_LOGS: (row) => clearLogs(row.group, row.name),
  };
}
