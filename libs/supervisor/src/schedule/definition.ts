/** What a fire does when the program still runs from before. */
export const OVERLAPS = ['SKIP', 'QUEUE'] as const;
/** What is done about nominal times that passed while nobody could start them. */
export const CATCH_UPS = ['NONE', 'LATEST'] as const;

/** A schedule's name when it was given none. */
export const DEFAULT_SCHEDULE_NAME = 'default';
/** How late a caught up fire may start unless told otherwise, in seconds. */
export const DEFAULT_DEADLINE_SECONDS = 3600;

/** A schedule as it is stored and as agents get it: all that was left out is filled in, and every rule holds. */
export interface ScheduleDefinition {
  /** Unique within its program; a part of a fire's identity. */
  readonly name: string;
  /** An expression of five or six fields, or a nickname such as `@daily`; null when `at` is set. */
  readonly cron: string | null;
  /** The one time of a schedule that fires once, as clocks in the zone show it: `2026-12-24T18:00:00`. */
  readonly at: string | null;
  /** IANA name of the zone in which times and dates are read. */
  readonly zone: string;
  /** A fire starts up to so many seconds after its nominal time, the same for the same program, host and time. */
  readonly jitterSeconds: number;
  readonly overlap: (typeof OVERLAPS)[number];
  readonly catchUp: (typeof CATCH_UPS)[number];
  /** LATEST: how late it may start, in seconds; null otherwise. */
  readonly deadlineSeconds: number | null;
  /** A run that takes longer is ended by TERM, then by supervisord's KILL; null: it may take for ever. */
  readonly limitSeconds: number | null;
  /** First and last date, in the zone, both included; null: no such bound. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Dates in the zone on which nothing fires, sorted. */
  readonly excludedDates: readonly string[];
  /** Fires on one of the assigned hosts only, whichever the gateway grants it to. */
  readonly once: boolean;
}

/** What a schedule is unless its definition says otherwise. */
export const PLAIN_SCHEDULE: ScheduleDefinition = {
  name: DEFAULT_SCHEDULE_NAME,
  cron: null,
  at: null,
  zone: 'UTC',
  jitterSeconds: 0,
  overlap: 'SKIP',
  catchUp: 'NONE',
  deadlineSeconds: null,
  limitSeconds: null,
  startsOn: null,
  endsOn: null,
  excludedDates: [],
  once: false,
};

/**
 * What decides the nominal times, as one text. Two definitions with the same text have the same nominal times, so that a
 * change of anything else leaves the cursor where it is.
 */
export function timingOf(definition: ScheduleDefinition): string {
  const { cron, at, zone, startsOn, endsOn, excludedDates } = definition;
  return JSON.stringify([cron, at, zone, startsOn, endsOn, excludedDates]);
}

/** A schedule in one line, for lists: its expression or date, and its zone unless that is UTC. */
export function summarizeSchedule({ cron, at, zone }: ScheduleDefinition): string {
  const when = cron ?? at?.replace('T', ' ') ?? '';
  return zone === 'UTC' ? when : `${when} ${zone}`;
}

/** A schedule that cannot be used, or a part of it. */
export interface ScheduleFault {
  /** The key at fault, when it is one: a key of the definition, or a field of the expression. */
  readonly field?: string;
  readonly message: string;
  readonly nextStep: string;
}

/** A definition that cannot be used, as an error. */
export class ScheduleError extends Error {
  override readonly name = 'ScheduleError';
  constructor(readonly fault: ScheduleFault) {
    super(`${fault.message}; ${fault.nextStep}`);
  }
}
