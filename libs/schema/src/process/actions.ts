import type { tables } from '@dart/database';

type ProcessState = (typeof tables.PROCESS_STATES)[number];
type CommandAction = (typeof tables.COMMAND_ACTIONS)[number];

const RUNNING: readonly CommandAction[] = ['STOP', 'RESTART', 'SIGNAL', 'WRITE_STDIN', 'CLEAR_LOGS'];

const BY_STATE: Record<ProcessState, readonly CommandAction[]> = {
  STOPPED: ['START', 'CLEAR_LOGS'],
  EXITED: ['START', 'CLEAR_LOGS'],
  FATAL: ['START', 'CLEAR_LOGS'],
  BACKOFF: ['START', 'STOP', 'CLEAR_LOGS'],
  STARTING: RUNNING,
  RUNNING,
  STOPPING: ['SIGNAL', 'CLEAR_LOGS'],
  UNKNOWN: [],
};

/**
 * What supervisord would accept for a process in this state.
 * @param updatable whether a change of its group is pending that dart may apply: not of an unmanaged one.
 */
export function allowedActions(state: ProcessState, updatable: boolean): CommandAction[] {
  return updatable ? [...BY_STATE[state], 'UPDATE'] : [...BY_STATE[state]];
}
