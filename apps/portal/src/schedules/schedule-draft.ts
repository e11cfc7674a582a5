import type { ProgramPageQuery, ScheduleInput } from '@dart/client/portal';

/** A schedule while a person writes it: numbers and dates are still letters, and '' takes the default. */
export interface ScheduleDraft {
  readonly name: string;
  /** Repeats, or comes once. */
  readonly kind: 'cron' | 'at';
  readonly cron: string;
  readonly at: string;
  readonly zone: string;
  readonly jitter: string;
  readonly overlap: 'skip' | 'queue';
  readonly catchUp: 'none' | 'latest';
  readonly deadline: string;
  readonly limit: string;
  readonly start: string;
  readonly end: string;
  /** Dates with spaces or commas between. */
  readonly exclude: string;
  readonly once: boolean;
}

export const NEW_SCHEDULE: ScheduleDraft = {
  name: 'default',
  kind: 'cron',
  cron: '',
  at: '',
  zone: 'UTC',
  jitter: '',
  overlap: 'skip',
  catchUp: 'none',
  deadline: '',
  limit: '',
  start: '',
  end: '',
  exclude: '',
  once: false,
};

export type StoredSchedule = NonNullable<ProgramPageQuery['program']>['schedules'][number];

const textOf = (value: number | string | null): string => (value === null ? '' : String(value));

/** A schedule as it is registered, to be changed. */
export function draftSchedule(stored: StoredSchedule): ScheduleDraft {
  const { name, cron, at, zone, jitterSeconds, overlap, catchUp, once } = stored;
  return {
    name,
    kind: cron === null ? 'at' : 'cron',
    cron: textOf(cron),
    at: textOf(at).replace('T', ' '),
    zone,
    jitter: jitterSeconds === 0 ? '' : String(jitterSeconds),
    overlap: overlap === 'QUEUE' ? 'queue' : 'skip',
    catchUp: catchUp === 'LATEST' ? 'latest' : 'none',
    deadline: textOf(stored.deadlineSeconds),
    limit: textOf(stored.limitSeconds),
    start: textOf(stored.startsOn),
    end: textOf(stored.endsOn),
    exclude: stored.excludedDates.join(' '),
    once,
  };
}

/** What the gateway is given; what does not apply is left out. */
export function toScheduleInput(draft: ScheduleDraft): ScheduleInput {
  const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  const exclude = draft.exclude.split(/[\s,]+/u).filter((date) => date !== '');
  return {
    name: draft.name.trim(),
    ...(draft.kind === 'cron' ? { cron: draft.cron.trim() } : { at: draft.at.trim() }),
    zone: draft.zone.trim(),
    jitter: numberOrNull(draft.jitter),
    overlap: draft.overlap,
    catchUp: draft.catchUp,
    deadline: draft.catchUp === 'latest' ? numberOrNull(draft.deadline) : null,
    limit: numberOrNull(draft.limit),
    start: textOrNull(draft.start),
    end: textOrNull(draft.end),
    exclude,
    once: draft.once,
  };
}

/** Whether two drafts mean the same to the gateway. */
export function isSameSchedule(one: ScheduleDraft, other: ScheduleDraft): boolean {
  return JSON.stringify(toScheduleInput(one)) === JSON.stringify(toScheduleInput(other));
}
