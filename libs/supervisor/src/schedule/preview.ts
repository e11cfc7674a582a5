export { describeSeconds, describeSchedule } from './words.ts';
import { nextFires, type DelayOf, type PlannedFire } from './fires.ts';
import type { Schedule } from './parse.ts';
import { findShifts, noteOfShift } from './shifts.ts';
import { formatWallTime, instantOfWallTime, offsetAt, wallTimeOf } from './wall-time.ts';

/** A coming fire, for people. */
export interface FirePreview extends PlannedFire {
  /** What a clock in the zone shows at the nominal time: `2026-12-24 18:00:00`. */
  readonly local: string;
  /** How far that clock is ahead of UTC: `+01:00`. */
  readonly offset: string;
  /** What a change of the clocks does to this fire. */
  readonly note?: string;
}

/** The next fires, with what a reader in the zone should know of each. */
export function previewFires(
  schedule: Schedule,
  afterMs: number,
  count: number,
  delayOf?: DelayOf,
): FirePreview[] {
  const { zone } = schedule.definition;
  return nextFires(schedule, afterMs, count, delayOf).map((fire) => {
    const note = noteOf(schedule, fire);
    return {
      ...fire,
      local: formatWallTime(wallTimeOf(fire.atMs, zone)),
      offset: formatOffset(offsetAt(fire.atMs, zone)),
      ...(note !== undefined && { note }),
    };
  });
}

/** What the changes of the clocks in the next 13 months do to a schedule, one sentence each. */
export function noteShifts(schedule: Schedule, fromMs: number): string[] {
  return findShifts(schedule.definition.zone, fromMs).flatMap((shift) => noteOfShift(schedule, shift) ?? []);
}

function noteOf(
  { isFixed, definition: { zone } }: Schedule,
  { atMs, wallMs }: PlannedFire,
): string | undefined {
  const shown = wallTimeOf(atMs, zone);
  if (shown !== wallMs) {
    return `${clock(wallMs)} does not exist on this day: the clocks go forward to ${clock(shown)}, when it runs`;
  }
  if (instantOfWallTime(wallMs, zone) !== atMs) return `${clock(wallMs)} for the second time on this day`;
  const [before, after] = [offsetAt(atMs, zone), offsetAt(atMs + SHIFT_REACH_MS, zone)];
  if (after >= before || wallTimeOf(atMs + before - after, zone) !== wallMs) return undefined;
  return isFixed
    ? `${clock(wallMs)} comes twice on this day: it runs the first time only`
    : `${clock(wallMs)} comes twice on this day: this is the first`;
}

/** No zone repeats more than three hours. */
const SHIFT_REACH_MS = 3 * 3_600_000;

const clock = (wallMs: number): string => formatWallTime(wallMs).slice(11, 16);

function formatOffset(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
