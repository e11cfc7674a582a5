import {
  parseSchedule,
  type DelayOf,
  type Schedule,
  type ScheduleDefinition,
} from '@dart/supervisor/schedule';
import type { DesiredProgram } from '../desired/desired-state.ts';

/** A schedule with the instant of its next fire. */
export interface PlannedSchedule {
  readonly key: string;
  readonly program: DesiredProgram;
  readonly schedule: Schedule;
  readonly delayOf: DelayOf;
}

/** All schedules in the order of their next fires, so that a beat looks at the first only. */
export interface Plan {
  /** When the next of all fires starts; infinity when none does. */
  readonly nextMs: number;
  clear(): void;
  put(planned: PlannedSchedule, cursorMs: number): void;
  /** Finds what comes behind the times until then: they are decided without looking further, and start at once. */
  prepare(untilMs: number): void;
  /** Takes out what is due. */
  takeDue(nowMs: number): PlannedSchedule[];
}

/** An empty plan. */
export function createPlan(): Plan {
  /** The next is the last, where it is taken off without moving the others. */
  let items: { planned: PlannedSchedule; nominalMs: number; nextMs: number }[] = [];
  return {
    get nextMs() {
      return items.at(-1)?.nextMs ?? Number.POSITIVE_INFINITY;
    },
    clear() {
      items = [];
    },
    put(planned, cursorMs) {
      const next = planned.schedule.next(cursorMs);
      if (next === undefined) return;
      const nextMs = next.atMs + planned.delayOf(next.atMs);
      let [low, high] = [0, items.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((items[middle]?.nextMs ?? 0) > nextMs) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, { planned, nominalMs: next.atMs, nextMs });
    },
    prepare(untilMs) {
      for (let at = items.length - 1; (items[at]?.nextMs ?? Number.POSITIVE_INFINITY) <= untilMs; at -= 1) {
        const { planned, nominalMs = 0 } = items[at] ?? {};
        // It is remembered there.
        planned?.schedule.next(nominalMs);
      }
    },
    takeDue(nowMs) {
      const due: PlannedSchedule[] = [];
      while ((items.at(-1)?.nextMs ?? Number.POSITIVE_INFINITY) <= nowMs) {
        const last = items.pop();
        if (last !== undefined) due.push(last.planned);
      }
      return due;
    },
  };
}

/** Parses each definition once, however often the desired state is fetched. */
export function createParser(): (definition: ScheduleDefinition) => Schedule {
  let parsed = new Map<string, Schedule>();
  return (definition) => {
    const text = JSON.stringify(definition);
    const known = parsed.get(text) ?? parseSchedule(definition);
    // Those that are gone are not worth a count: beyond this all are parsed again.
    if (parsed.size > 20_000) parsed = new Map();
    parsed.set(text, known);
    return known;
  };
}
