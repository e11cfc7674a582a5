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

/** What its agent would still do to one of its own processes. */
const OWN: readonly CommandAction[] = ['CLEAR_LOGS'];

/**
 * What would be done to a process in this state, and not refused.
 * @param updatable whether a change of its group is pending that dart may apply: not of an unmanaged one.
 * @param isOwn whether its group is the agent itself, which cannot act on what it is gone from.
 */
export function allowedActions(state: ProcessState, updatable: boolean, isOwn: boolean): CommandAction[] {
  const actions = BY_STATE[state].filter((action) => !isOwn || OWN.includes(action));
  return updatable && !isOwn ? [...actions, 'UPDATE'] : actions;
}
