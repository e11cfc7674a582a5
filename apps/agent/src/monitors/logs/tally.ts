import type { LogEvent } from './log-ledger.ts';
import type { LogMatch } from './rules.ts';

/** What lines have raised since it was taken last: a thousand matches of a rule are one event with a count. */
export interface Tally {
  add(match: LogMatch, line: string): void;
  readonly isEmpty: boolean;
  take(): LogEvent[];
}

/** Characters of a line that an event shows. */
const SHOWN = 4096;

/** An empty tally. An OK and what it clears stay apart, in the order of the lines. */
export function createTally(now: () => number = Date.now): Tally {
  let events: { event: LogEvent; key: string }[] = [];
  const last = new Map<string, { event: LogEvent; key: string }>();
  /** An OK after an OK says nothing new; kept beyond a take. */
  const isOver = new Map<string, boolean>();
  return {
    get isEmpty() {
      return events.length === 0;
    },
    add({ condition, severity }, line) {
      const { component, ci, programId } = condition;
      const key = `${component}\t${ci ?? ''}`;
      if (severity === 'OK' && isOver.get(key) === true) return;
      isOver.set(key, severity === 'OK');
      const at = new Date(now()).toISOString();
      const message = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
      const before = last.get(key);
      if (before?.event.severity === severity) {
        before.event = { ...before.event, message, count: (before.event.count ?? 1) + 1, lastAt: at };
        return;
      }
      const event = {
        component,
        severity,
        message,
        count: 1,
        firstAt: at,
        lastAt: at,
        ...(ci === undefined ? {} : { ci }),
        ...(programId === undefined ? {} : { programId }),
      };
      const entry = { event, key };
      events.push(entry);
      last.set(key, entry);
    },
    take() {
      const taken = events.map(({ event }) => event);
      events = [];
      last.clear();
      return taken;
    },
  };
}
