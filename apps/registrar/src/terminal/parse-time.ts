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

/** A moment as a person writes it: `2h` ago, or a date and time, in UTC unless told. Gives it as the API takes it. */
export function parseTime(text: string, nowMs = Date.now()): string {
  const [, count, unit = ''] = /^(\d{1,9})\s*(s|min|h|d|w)$/.exec(text.trim()) ?? [];
  const unitMs = UNITS_MS[unit];
  if (count !== undefined && unitMs !== undefined) return asTime(nowMs - Number(count) * unitMs);
  const [, date = '', time = '00:00', zone = 'Z'] = TIME.exec(text.trim()) ?? [];
  // 30 February would become a day of March
  const isDay = new Date(Date.parse(date)).getUTCDate() === Number(date.slice(8));
  return asTime(isDay ? Date.parse(`${date}T${time}${zone}`) : Number.NaN);
}

function asTime(ms: number): string {
  const time = new Date(ms);
  if (Number.isNaN(ms) || Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1) {
    throw new InvalidArgumentError(
      'Write how long ago (30min, 2h, 3d), or a time such as "2026-01-31 12:00" (UTC) or 2026-01-31T12:00+02:00.',
    );
  }
  return time.toISOString();
}
