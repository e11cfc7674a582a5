import { dueFires } from './fires.ts';
import type { Schedule } from './parse.ts';
import { formatWallTime, offsetAt } from './wall-time.ts';

/** A change of a zone's clocks. */
export interface ClockShift {
  readonly atMs: number;
  /** By how much the clocks go forward, in milliseconds; negative: back. */
  readonly forwardMs: number;
  /** What the clocks show when they are changed. */
  readonly wallMs: number;
}

const DAY_MS = 86_400_000;
/** A year and a month, so that both changes of a year are in sight. */
const AHEAD_DAYS = 396;
/** Enough to say what happens to a schedule in an hour. */
const MOST_FIRES = 200;

/** The changes of a zone's clocks in the next 13 months. */
export function findShifts(zone: string, fromMs: number): ClockShift[] {
  if (zone === 'UTC') return [];
  const shifts: ClockShift[] = [];
  for (let day = 0; day < AHEAD_DAYS; day += 1) {
    const lowMs = fromMs + day * DAY_MS;
    const before = offsetAt(lowMs, zone);
    const after = offsetAt(lowMs + DAY_MS, zone);
    if (before === after) continue;
    let [low, high] = [lowMs, lowMs + DAY_MS];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle, zone) === before) low = middle;
      else high = middle;
    }
    shifts.push({ atMs: high, forwardMs: after - before, wallMs: high + before });
  }
  return shifts;
}

/** What a change does to a schedule, in a sentence; undefined when it does nothing to it. */
export function noteOfShift(
  { isFixed, next, definition }: Schedule,
  { atMs, forwardMs, wallMs }: ClockShift,
): string | undefined {
  const date = formatWallTime(wallMs).slice(0, 10);
  const clock = (ms: number): string => formatWallTime(ms).slice(11, 16);
  if (forwardMs > 0) {
    const moved = next(atMs - 1);
    if (!isFixed || moved?.atMs !== atMs || moved.wallMs >= wallMs + forwardMs) return undefined;
    return `On ${date} the clocks go forward from ${clock(wallMs)} to ${clock(wallMs + forwardMs)}: what is due in between runs once, at ${clock(wallMs + forwardMs)}.`;
  }
  const first = dueFires({ isFixed, next, definition }, atMs + forwardMs - 1, atMs - 1, {
    limit: MOST_FIRES,
  });
  if (first.length === 0) return undefined;
  const twice = `On ${date} the clocks go back from ${clock(wallMs)} to ${clock(wallMs + forwardMs)}: `;
  return isFixed
    ? `${twice}what is due in the hour that comes twice runs the first time only.`
    : `${twice}the time in between comes twice, and it goes on at its interval.`;
}
