import { isProcessStateName, type ProcessStateName } from '@dart/supervisor';
import { parseTokens, type ListenerEvent } from './event.ts';

/** A change of a process's state, as the event tells it. */
export interface ProcessEvent {
  readonly group: string;
  readonly process: string;
  readonly from: ProcessStateName;
  readonly to: ProcessStateName;
  /** With RUNNING, STOPPING, STOPPED and EXITED. */
  readonly pid?: number;
  /** With STARTING and BACKOFF. */
  readonly tries?: number;
  /** With EXITED. */
  readonly expected?: boolean;
}

const PREFIX = 'PROCESS_STATE_';

/** The change of state that an event tells, or undefined for an event of another kind. */
export function parseProcessEvent({ name, payload }: ListenerEvent): ProcessEvent | undefined {
  const to = name.slice(PREFIX.length);
  if (!name.startsWith(PREFIX) || !isProcessStateName(to)) return undefined;
  const tokens = parseTokens(payload);
  const from = tokens.get('from_state') ?? '';
  const pid = Number(tokens.get('pid'));
  const tries = tokens.get('tries');
  const expected = tokens.get('expected');
  return {
    group: tokens.get('groupname') ?? '',
    process: tokens.get('processname') ?? '',
    from: isProcessStateName(from) ? from : 'UNKNOWN',
    to,
    ...(pid > 0 ? { pid } : {}),
    ...(tries === undefined ? {} : { tries: Number(tries) }),
    ...(expected === undefined ? {} : { expected: expected === '1' }),
  };
}
