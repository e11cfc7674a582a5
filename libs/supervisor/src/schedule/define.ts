import {
  CATCH_UPS,
  DEFAULT_DEADLINE_SECONDS,
  DEFAULT_SCHEDULE_NAME,
  OVERLAPS,
  PLAIN_SCHEDULE,
  type ScheduleDefinition,
  type ScheduleFault,
} from './definition.ts';
import { checkExpression } from './expression.ts';
import { parseSchedule } from './parse.ts';
import { zoneFault } from './zone.ts';

type Absent = null | undefined;

/** A schedule as a person gives it; what is absent takes its default. Words in any case. */
export interface ScheduleInput {
  readonly name?: string | Absent;
  readonly cron?: string | Absent;
  readonly at?: string | Absent;
  readonly zone?: string | Absent;
  readonly jitter?: number | Absent;
  readonly overlap?: string | Absent;
  readonly catchUp?: string | Absent;
  readonly deadline?: number | Absent;
  readonly limit?: number | Absent;
  readonly start?: string | Absent;
  readonly end?: string | Absent;
  readonly exclude?: readonly string[] | Absent;
  readonly once?: boolean | Absent;
}

/** Bounds of the numbers, in seconds. */
export const SECONDS = {
  jitter: { least: 0, most: 86_400 },
  deadline: { least: 1, most: 7 * 86_400 },
  limit: { least: 1, most: 30 * 86_400 },
} as const;

/** Excluded dates of one schedule. */
const MOST_DATES = 1000;

/** What a person gave as a definition, and everything that is wrong with it; usable when nothing is. */
export function defineSchedule(input: ScheduleInput): {
  definition: ScheduleDefinition;
  faults: readonly Required<ScheduleFault>[];
} {
  const faults: Required<ScheduleFault>[] = [];
  const complain = (field: string, message: string, nextStep: string): void => {
    faults.push({ field, message, nextStep });
  };
  const readSeconds = (field: keyof typeof SECONDS): number | null => {
    const value = input[field] ?? null;
    const { least, most } = SECONDS[field];
    if (value !== null && !(Number.isInteger(value) && value >= least && value <= most)) {
      complain(field, `is ${value}`, `write whole seconds from ${least} to ${most}`);
    }
    return value;
  };
  const readWord = <Word extends string>(field: 'overlap' | 'catchUp', words: readonly [Word, ...Word[]]) => {
    const given = input[field]?.toUpperCase();
    const word = given === undefined ? words[0] : words.find((known) => known === given);
    if (word === undefined) {
      complain(field, `is "${input[field] ?? ''}"`, `write ${words.join(' or ').toLowerCase()}`);
    }
    return word ?? words[0];
  };
  const readDate = (field: 'start' | 'end' | 'exclude', text: string | Absent): string | null => {
    if (text == null) return null;
    if (!isDate(text)) complain(field, `"${text}" is no date`, 'write year-month-day, e.g. 2026-12-24');
    return text;
  };

  const { cron = null, at = null } = input;
  const name = input.name ?? DEFAULT_SCHEDULE_NAME;
  if (!/^[\w.-]{1,64}$/.test(name)) {
    complain('name', `is "${name}"`, 'write 1 to 64 letters, digits, dots, dashes or underscores');
  }
  if ((cron === null) === (at === null)) {
    const found = cron === null ? 'has neither cron nor at' : 'has both cron and at';
    complain(cron === null ? 'cron' : 'at', found, 'write cron for repeated times, or at for a single one');
  }
  const wrong = cron === null ? undefined : checkExpression(cron);
  if (wrong !== undefined) complain('cron', wrong.message, wrong.nextStep);
  const zone = input.zone ?? PLAIN_SCHEDULE.zone;
  const wrongZone = zoneFault(zone);
  if (wrongZone !== undefined) complain('zone', wrongZone.message, wrongZone.nextStep);
  const single = at === null ? null : readWallTime(at);
  if (single === undefined) {
    complain(
      'at',
      `"${at ?? ''}" is no time`,
      'write date and time in the schedule’s zone, e.g. 2026-12-24 18:00',
    );
  }
  const once = input.once ?? false;
  const overlap = readWord('overlap', OVERLAPS);
  if (once && overlap === 'QUEUE') {
    complain('overlap', 'queue cannot go with once', 'write skip: which host would wait is not known');
  }
  const catchUp = readWord('catchUp', CATCH_UPS);
  const deadline = readSeconds('deadline');
  if (deadline !== null && catchUp === 'NONE') {
    complain('deadline', 'is of no use without catchUp', 'write catchUp: latest, or leave it out');
  }
  const exclude = input.exclude ?? [];
  if (exclude.length > MOST_DATES) {
    complain('exclude', `has ${exclude.length} dates`, `write at most ${MOST_DATES}`);
  }
  const startsOn = readDate('start', input.start);
  const endsOn = readDate('end', input.end);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    complain('end', `${endsOn} is before the start, ${startsOn}`, 'write a later end');
  }

  const definition: ScheduleDefinition = {
    name,
    cron,
    at: single ?? null,
    zone,
    jitterSeconds: readSeconds('jitter') ?? 0,
    overlap,
    catchUp,
    deadlineSeconds: catchUp === 'LATEST' ? (deadline ?? DEFAULT_DEADLINE_SECONDS) : null,
    limitSeconds: readSeconds('limit'),
    startsOn,
    endsOn,
    excludedDates: [...new Set(exclude.flatMap((date) => readDate('exclude', date) ?? []))].sort(),
    once,
  };
  // With a bound at both ends the dates may leave nothing.
  if (faults.length === 0 && parseSchedule(definition).next(LONG_AGO_MS) === undefined) {
    complain(cron === null ? 'at' : 'cron', 'never comes within its dates', 'mend start, end or exclude');
  }
  return { definition, faults };
}

/** Before any time that a schedule can name. */
const LONG_AGO_MS = Date.UTC(1970, 0, 1);

function isDate(text: string): boolean {
  const parsed = Date.parse(`${text}T00:00:00Z`);
  // Date takes the 30th of February for the 1st of March.
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed) &&
    new Date(parsed).toISOString().startsWith(text)
  );
}

/** `2026-12-24 18:00`, with seconds or a T if wanted, as it is stored; undefined when it is none. */
function readWallTime(text: string): string | undefined {
  const [, date = '', time = '', seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(text.trim()) ?? [];
  const stored = `${date}T${time}${seconds}`;
  return isDate(date) && !Number.isNaN(Date.parse(`${stored}Z`)) ? stored : undefined;
}
