import { readProcFile } from '../files/proc-file.ts';
import type { Alerts } from '../monitors/alerts.ts';
import { SupervisordFault } from './fault.ts';
import type { Supervisord } from './supervisord.ts';

export interface StateWatchOptions {
  readonly supervisord: Pick<Supervisord, 'getStateName'>;
  readonly supervisordPid: number;
  readonly alerts: Pick<Alerts, 'hold' | 'clear'>;
  /** It answers again: what happened meanwhile may be new. */
  readonly onReturn: () => void;
}

/** Looks at supervisord's own state; one that does not answer is an alert as long as it lasts. */
export interface StateWatch {
  /** supervisord's word, SHUTDOWN while it ends or begins anew, or UNREACHABLE. Never throws. */
  ask(): Promise<string>;
  /** The same; what it said within 30 s is taken as its word while its loop turns. */
  read(): Promise<string>;
}

const CONDITION = { component: 'agent:supervisord' };
/** As long as its loop turns, it is asked so often only, in milliseconds: an answer costs more than all else of a beat. */
const ASK_MS = 30_000;

/** The watch of one supervisord. */
export function createStateWatch(options: StateWatchOptions): StateWatch {
  const { supervisord, supervisordPid, alerts, onReturn } = options;
  let last: string | undefined;
  let askedAtMs = 0;
  let slices = '';
  /** Whether it has run since the last look: its loop turns once a second. */
  const hasTurned = (): boolean => {
    const before = slices;
    slices = readProcFile(`/proc/${supervisordPid}/schedstat`).split(' ')[2] ?? '';
    return slices !== '' && slices !== before;
  };
  const ask = async (): Promise<{ state: string; reason?: string }> => {
    try {
      return { state: await supervisord.getStateName() };
    } catch (error) {
      // While it ends or begins anew it answers each call with a fault.
      return error instanceof SupervisordFault
        ? { state: 'SHUTDOWN' }
        : { state: 'UNREACHABLE', reason: String(error) };
    }
  };
  const askNow = async (): Promise<string> => {
    askedAtMs = performance.now();
    const { state, reason } = await ask();
    if (reason !== undefined) alerts.hold(CONDITION, 'URGENT_2', reason);
    else alerts.clear(CONDITION, 'supervisord answers');
    if (last !== undefined && last !== 'RUNNING' && state === 'RUNNING') onReturn();
    last = state;
    return state;
  };
  return {
    ask: askNow,
    async read() {
      const isRecent = performance.now() - askedAtMs < ASK_MS;
      return hasTurned() && isRecent && last === 'RUNNING' ? last : askNow();
    },
  };
}
