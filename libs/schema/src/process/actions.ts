import type { tables } from '@dart/database';

type ProcessState = (typeof tables.PROCESS_STATES)[number];
type CommandAction = (typeof tables.COMMAND_ACTIONS)[number];

const BY_STATE: Record<ProcessState, readonly CommandAction[]> = {
  STOPPED: ['START'],
  EXITED: ['START'],
  FATAL: ['START'],
  BACKOFF: ['START', 'STOP'],
  STARTING: ['STOP', 'RESTART'],
  RUNNING: ['STOP', 'RESTART'],
  STOPPING: [],
  UNKNOWN: [],
};

/** What supervisord would accept for a process in this state. */
export function allowedActions(state: ProcessState, pending: boolean): CommandAction[] {
  return pending ? [...BY_STATE[state], 'UPDATE'] : [...BY_STATE[state]];
}
