import { Cron } from 'croner';
import { ScheduleError } from './definition.ts';
import { readFields } from './expression.ts';
import { instantOfWallTime, wallTimeOf } from './wall-time.ts';

/** A nominal time. */
export interface NominalTime {
  readonly atMs: number;
  /** The wall time that was asked for; in a gap of the clocks another one than the clock shows then. */
  readonly wallMs: number;
}

/** Gives the first nominal time after an instant, bounds and dates aside; undefined when there is none any more. */
export type NextTime = (afterMs: number) => NominalTime | undefined;

/**
 * The times of an expression, by the rules of Debian's cron. Neither minute nor hour begins with `*`: a job at fixed
 * times of the day, which runs once a day whatever the clocks do; croner gives its wall times and they become instants
 * here. Every other job keeps its real intervals, which croner does in the zone itself.
 * @throws ScheduleError with the field at fault.
 */
export function createCronTimes(expression: string, zone: string): { isFixed: boolean; next: NextTime } {
  const read = readFields(expression);
  if ('fault' in read) throw new ScheduleError(read.fault);
  const [, minute = '', hour = ''] = read.fields;
  const isFixed = !minute.startsWith('*') && !hour.startsWith('*');
  const cron = new Cron(read.fields.join(' '), { timezone: isFixed ? 'UTC' : zone, paused: true });
  return { isFixed, next: isFixed ? createFixedTimes(cron, zone) : createIntervals(cron, zone) };
}

/** The one time of a schedule that fires once; `at` as in the definition. */
export function createSingleTime(at: string, zone: string): NextTime {
  const wallMs = Date.parse(`${at}Z`);
  const atMs = instantOfWallTime(wallMs, zone);
  return (afterMs) => (atMs > afterMs ? { atMs, wallMs } : undefined);
}

function createFixedTimes(cron: Cron, zone: string): NextTime {
  return (afterMs) => {
    // Later wall times never become earlier instants, so nothing before this one can be after the instant.
    let wallMs = wallTimeOf(afterMs, zone);
    for (;;) {
      const next = cron.nextRun(new Date(wallMs));
      if (next === null) return undefined;
      wallMs = next.getTime();
      const atMs = instantOfWallTime(wallMs, zone);
      if (atMs > afterMs) return { atMs, wallMs };
    }
  };
}

function createIntervals(cron: Cron, zone: string): NextTime {
  return (afterMs) => {
    const next = cron.nextRun(new Date(afterMs))?.getTime();
    return next === undefined ? undefined : { atMs: next, wallMs: wallTimeOf(next, zone) };
  };
}
