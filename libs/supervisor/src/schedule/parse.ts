import { ScheduleError, type ScheduleDefinition } from './definition.ts';
import { createCronTimes, createSingleTime, type NextTime } from './times.ts';
import { dateOf, startOfDate, wallTimeOf } from './wall-time.ts';
import { zoneFault } from './zone.ts';

/** A schedule that is ready to give its nominal times. */
export interface Schedule {
  readonly definition: ScheduleDefinition;
  /** Runs at fixed times of the day, once a day whatever the clocks do; else at real intervals. */
  readonly isFixed: boolean;
  /** The first nominal time after an instant, within all bounds; undefined when there is none any more. */
  readonly next: NextTime;
}

/**
 * Makes a stored definition ready. Nothing is taken for granted: this host may not know the zone.
 * @throws ScheduleError with the key or field at fault.
 */
export function parseSchedule(definition: ScheduleDefinition): Schedule {
  const { cron, at, zone } = definition;
  const wrong = zoneFault(zone);
  if (wrong !== undefined) throw new ScheduleError(wrong);
  if (cron !== null) {
    const { isFixed, next } = createCronTimes(cron, zone);
    return { definition, isFixed, next: remember(keepWithin(definition, next)) };
  }
  if (at === null) {
    throw new ScheduleError({ message: 'the schedule has no time', nextStep: 'give it cron or at' });
  }
  return { definition, isFixed: true, next: remember(keepWithin(definition, createSingleTime(at, zone))) };
}

/** Leaves out what is before the first date, after the last, or on an excluded date. */
function keepWithin({ zone, startsOn, endsOn, excludedDates }: ScheduleDefinition, next: NextTime): NextTime {
  if (startsOn === null && endsOn === null && excludedDates.length === 0) return next;
  const beginMs = startsOn === null ? Number.NEGATIVE_INFINITY : startOfDate(startsOn, zone);
  const endMs = endsOn === null ? Number.POSITIVE_INFINITY : startOfDate(endsOn, zone, 1);
  const excluded = new Set(excludedDates);
  return (afterMs) => {
    let fromMs = Math.max(afterMs, beginMs - 1);
    for (;;) {
      const found = next(fromMs);
      if (found === undefined || found.atMs >= endMs) return undefined;
      const date = dateOf(wallTimeOf(found.atMs, zone));
      if (!excluded.has(date)) return found;
      // The whole date at once: it may hold 86,400 nominal times.
      fromMs = Math.max(found.atMs, startOfDate(date, zone, 1) - 1);
    }
  };
}

/**
 * Every instant from the one asked to the answer has the same answer, so that a beat costs a comparison. Two answers are
 * kept: the next time, and the one behind it, which can so be found before it is wanted.
 */
function remember(next: NextTime): NextTime {
  let last: Answer | undefined;
  let other: Answer | undefined;
  return (afterMs) => {
    if (last !== undefined && isFor(last, afterMs)) return last.found;
    if (other !== undefined && isFor(other, afterMs)) return other.found;
    other = last;
    last = { fromMs: afterMs, found: next(afterMs) };
    return last.found;
  };
}

interface Answer {
  readonly fromMs: number;
  readonly found: ReturnType<NextTime>;
}

const isFor = ({ fromMs, found }: Answer, afterMs: number): boolean =>
  afterMs >= fromMs && (found === undefined || afterMs < found.atMs);
