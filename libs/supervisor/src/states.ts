/** supervisord's states of a process, with the numbers it gives them (supervisor/states.py). */
export const PROCESS_STATES = {
  STOPPED: 0,
  STARTING: 10,
  RUNNING: 20,
  BACKOFF: 30,
  STOPPING: 40,
  EXITED: 100,
  FATAL: 200,
  UNKNOWN: 1000,
} as const;

export type ProcessStateName = keyof typeof PROCESS_STATES;

const namesByCode = new Map<number, ProcessStateName>(
  Object.entries(PROCESS_STATES).map(([name, code]) => [code, name as ProcessStateName]),
);

/** The name of a state's number; a number that supervisord does not have is UNKNOWN. */
export function processStateName(code: number): ProcessStateName {
  return namesByCode.get(code) ?? 'UNKNOWN';
}

/** Whether a word is the name of one of supervisord's states. */
export function isProcessStateName(word: string): word is ProcessStateName {
  return Object.hasOwn(PROCESS_STATES, word);
}

/** In these states supervisord has a living child. */
export function hasChild(state: ProcessStateName): boolean {
  return state === 'STARTING' || state === 'RUNNING' || state === 'STOPPING';
}

/** In these states a process rests: supervisord does nothing to it by itself. */
export function isAtRest(state: ProcessStateName): boolean {
  return state === 'STOPPED' || state === 'EXITED' || state === 'FATAL' || state === 'UNKNOWN';
}
