import { InvalidArgumentError } from 'commander';

const UNITS_MS: Readonly<Record<string, number>> = {
  s: 1000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** `2026-01-31`, with `12:00` or `12:00:30` behind a blank or a T, and with a zone: `Z` or `+02:00`. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(Z|[+-]\d\d:\d\d)?$/;

/** `30min`, `2h`, `3d` in milliseconds; undefined for anything else. */
function readDuration(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,9})\s*(s|min|h|d|w)$/.exec(text.trim()) ?? [];
  const unitMs = UNITS_MS[unit];
  return count === undefined || unitMs === undefined ? undefined : Number(count) * unitMs;
}

/** A date and time in milliseconds, in UTC unless told; NaN for anything else. */
function readMoment(text: string): number {
  const [, date = '', time = '00:00', zone = 'Z'] = TIME.exec(text.trim()) ?? [];
  // 30 February would become a day of March
  const isDay = new Date(Date.parse(date)).getUTCDate() === Number(date.slice(8));
  return isDay ? Date.parse(`${date}T${time}${zone}`) : Number.NaN;
}

/** How long something is to last, in milliseconds. */
export function parseDuration(text: string): number {
  const ms = readDuration(text);
  if (ms !== undefined && ms > 0) return ms;
  throw new InvalidArgumentError('Write how long: 30min, 2h, 3d, 1w.');
}

/** A moment as a person writes it: `2h` ago, or a date and time, in UTC unless told. Gives it as the API takes it. */
export function parseTime(text: string, nowMs = Date.now()): string {
  const agoMs = readDuration(text);
  return asTime(
    agoMs === undefined ? readMoment(text) : nowMs - agoMs,
    'Write how long ago (30min, 2h, 3d), or a time such as "2026-01-31 12:00" (UTC) or 2026-01-31T12:00+02:00.',
  );
}

/** A moment that is to come: a date and time, in UTC unless told. Gives it as the API takes it. */
export function parseMoment(text: string): string {
  return asTime(readMoment(text), 'Write a time such as "2026-01-31 12:00" (UTC) or 2026-01-31T12:00+02:00.');
}

function asTime(ms: number, advice: string): string {
  const time = new Date(ms);
  if (Number.isNaN(ms) || Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1)
    throw new InvalidArgumentError(advice);
  return time.toISOString();
}
