import type { EventInput } from '@dart/client/agent';
import type { Service } from '@dart/runtime';
import type { Recorder } from '../recorder.ts';

export type Severity = EventInput['severity'];

/** What an alert is about; of each there is at most one open. */
export interface Condition {
  /** For what the agent says of itself `agent:…`, for monitors `monitor:KIND:PROGRAM`. */
  readonly component: string;
  /** The configuration item: its UUID, else its name. */
  readonly ci?: string | undefined;
  /** With it, the gateway clears the alert when the program is disabled or unassigned here. */
  readonly programId?: string | undefined;
}

/**
 * Tells the gateway of conditions. The same condition again within a second is counted, so that a thousand a second
 * become one record a second; a change of severity is told at once. A count that waits for its second is lost with the
 * agent, a condition never is.
 */
export interface Alerts extends Service {
  /** It happened, just now. */
  raise(condition: Condition, severity: Severity, message: string): void;
  /** It holds, as a look at it says: told only when it was not known to be open, or with another message. */
  hold(condition: Condition, severity: Severity, message: string): void;
  /** It is over: told only when it was not known to be over. */
  clear(condition: Condition, message: string): void;
  /** Nobody watches it any more; whether it is open is not known from now on. */
  forget(isMeant: (condition: Condition) => boolean): void;
}

interface Entry {
  readonly condition: Condition;
  readonly severity: Severity;
  /** As it was told or counted last. */
  message: string;
  toldAtMs: number;
  waiting?: { count: number; firstMs: number; lastMs: number } | undefined;
}

const INTERVAL_MS = 1000;
/** Local programs may name as many components as they like; the one that was told of longest ago is forgotten. */
const MOST_ENTRIES = 10_000;

/** The alerts of this start of the agent; what was open before it is not known. */
export function createAlerts(recorder: Pick<Recorder, 'recordObservation'>, now = Date.now): Alerts {
  const entries = new Map<string, Entry>();
  let timer: NodeJS.Timeout | undefined;

  const record = (
    { component, ci, programId }: Condition,
    severity: Severity,
    message: string,
    count: number,
    firstMs: number,
    lastMs: number,
  ): void => {
    recorder.recordObservation({
      component,
      severity,
      message,
      count,
      firstAt: new Date(firstMs).toISOString(),
      lastAt: new Date(lastMs).toISOString(),
      ...(ci === undefined ? {} : { ci }),
      ...(programId === undefined ? {} : { programId }),
    });
  };
  const flush = (entry: Entry): void => {
    if (entry.waiting === undefined) return;
    const { count, firstMs, lastMs } = entry.waiting;
    entry.waiting = undefined;
    entry.toldAtMs = now();
    record(entry.condition, entry.severity, entry.message, count, firstMs, lastMs);
  };
  const flushDue = (): void => {
    timer = undefined;
    const nowMs = now();
    let isWaiting = false;
    for (const entry of entries.values()) {
      if (nowMs - entry.toldAtMs >= INTERVAL_MS) flush(entry);
      isWaiting ||= entry.waiting !== undefined;
    }
    if (isWaiting) timer = setTimeout(flushDue, INTERVAL_MS);
  };
  const tell = (condition: Condition, severity: Severity, message: string, count: number): void => {
    const key = keyOf(condition);
    const before = entries.get(key);
    if (before !== undefined) flush(before);
    const nowMs = now();
    record(condition, severity, message, count, nowMs, nowMs);
    entries.delete(key);
    entries.set(key, { condition, severity, message, toldAtMs: nowMs });
    const [oldest] = entries;
    if (entries.size <= MOST_ENTRIES || oldest === undefined) return;
    flush(oldest[1]);
    entries.delete(oldest[0]);
  };

  return {
    raise(condition, severity, message) {
      const entry = entries.get(keyOf(condition));
      const nowMs = now();
      const isRepeat =
        entry?.severity === severity &&
        (entry.waiting !== undefined || Math.abs(nowMs - entry.toldAtMs) < INTERVAL_MS);
      if (!isRepeat) {
        tell(condition, severity, message, 1);
        return;
      }
      const { waiting } = entry;
      entry.message = message;
      entry.waiting = {
        count: (waiting?.count ?? 0) + 1,
        firstMs: waiting?.firstMs ?? nowMs,
        lastMs: nowMs,
      };
      timer ??= setTimeout(flushDue, INTERVAL_MS);
    },
    hold(condition, severity, message) {
      const entry = entries.get(keyOf(condition));
      if (entry?.severity !== severity || entry.message !== message) tell(condition, severity, message, 0);
    },
    clear(condition, message) {
      if (entries.get(keyOf(condition))?.severity !== 'OK') tell(condition, 'OK', message, 1);
    },
    forget(isMeant) {
      for (const [key, { condition }] of entries) if (isMeant(condition)) entries.delete(key);
    },
    start: () => Promise.resolve(),
    stop() {
      clearTimeout(timer);
      timer = undefined;
      for (const entry of entries.values()) flush(entry);
      return Promise.resolve();
    },
  };
}

const keyOf = ({ component, ci }: Condition): string => `${component}\t${ci ?? ''}`;
