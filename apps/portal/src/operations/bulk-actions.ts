import type { CommandAction, ProcessState } from '@dart/client/portal';

/** What is offered for many processes, the dangerous one at the edge. */
export const BULK_ACTIONS = ['RESTART', 'START', 'STOP'] as const satisfies readonly CommandAction[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** The states in which a process takes an action: what is in another one is left out, not refused. */
export const BULK_STATES: Readonly<Record<BulkAction, ProcessState[]>> = {
  RESTART: ['RUNNING', 'STARTING'],
  START: ['STOPPED', 'EXITED', 'FATAL', 'BACKOFF'],
  STOP: ['RUNNING', 'STARTING', 'BACKOFF'],
};

/** More than so many, or anything in production, is asked for in a sheet. */
const MOST_IN_PLACE = 20;

/** How an action on processes is asked for: at once, once more in its place, or in a sheet with a dry run. */
export type Asking = 'not' | 'in place' | 'sheet';

export function howToAsk(action: BulkAction, count: number, isProduction: boolean): Asking {
  if (count === 1) return action === 'STOP' ? 'in place' : 'not';
  return count > MOST_IN_PLACE || isProduction ? 'sheet' : 'in place';
}
