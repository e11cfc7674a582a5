import { Cron } from 'croner';
import { readFields, type ScheduleFault } from './check.ts';

/** An expression that cannot be used, as an error. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
  constructor(readonly fault: ScheduleFault) {
    super(`${fault.message}; ${fault.nextStep}`);
  }
}

/** A schedule that is ready to give its nominal times. */
export interface Schedule {
  readonly expression: string;
  /** IANA name of the zone in which the expression is read. */
  readonly zone: string;
  /**
   * Neither minute nor hour begins with `*`: a job at fixed times of the day, which runs once a day whatever the
   * clocks do. Other schedules keep their real intervals.
   */
  readonly isFixedTime: boolean;
  /** In UTC for a fixed time (its times are then wall times), else in the zone itself. */
  readonly cron: Cron;
}

/**
 * Makes a schedule of an expression.
 * @throws ScheduleError with the field at fault.
 */
export function parseSchedule(expression: string, zone = 'UTC'): Schedule {
  const read = readFields(expression);
  if ('fault' in read) throw new ScheduleError(read.fault);
  const { fields } = read;
  const isFixedTime = ![fields[1], fields[2]].some((field) => field?.startsWith('*'));
  try {
    const cron = new Cron(fields.join(' '), { timezone: isFixedTime ? 'UTC' : zone, paused: true });
    // croner looks at the zone only when it computes.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return { expression, zone, isFixedTime, cron };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ScheduleError({ message, nextStep: 'mend the expression or the time zone' });
  }
}
