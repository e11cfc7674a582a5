import type { Schedule } from './schedule.ts';
import { instantOfWallTime, offsetAt, wallTimeOf } from './wall-time.ts';

/** No zone has moved its clocks by more than a day (Samoa, 2011). */
const MOST_SHIFT_MS = 26 * 3_600_000;

/** The next nominal time after an instant; undefined when there is none any more. */
export function nextFire(schedule: Schedule, after: Date): Date | undefined {
  if (!schedule.isFixedTime) return schedule.cron.nextRun(after) ?? undefined;
  const { zone, cron } = schedule;
  const afterMs = after.getTime();
  let wall = new Date(wallTimeOf(afterMs, zone) - (isNearShift(afterMs, zone) ? MOST_SHIFT_MS : 0));
  for (;;) {
    const next = cron.nextRun(wall);
    if (next === null) return undefined;
    const instant = instantOfWallTime(next.getTime(), zone);
    if (instant > afterMs) return new Date(instant);
    wall = next;
  }
}

/** The next `count` nominal times after an instant. */
export function nextFires(schedule: Schedule, from: Date, count: number): Date[] {
  const fires: Date[] = [];
  let last: Date | undefined = from;
  while (fires.length < count) {
    last = nextFire(schedule, last);
    if (last === undefined) break;
    fires.push(last);
  }
  return fires;
}

/**
 * The nominal times after the cursor, up to and with now, oldest first and at most `limit`. Pure: the same cursor and
 * instant give the same answer, and a clock that was set back gives none.
 */
export function dueFires(schedule: Schedule, cursor: Date, now: Date, limit = 1000): Date[] {
  const fires: Date[] = [];
  let last: Date | undefined = cursor;
  while (fires.length < limit) {
    last = nextFire(schedule, last);
    if (last === undefined || last > now) break;
    fires.push(last);
  }
  return fires;
}

function isNearShift(instantMs: number, zone: string): boolean {
  if (zone === 'UTC') return false;
  const here = offsetAt(instantMs, zone);
  return [-MOST_SHIFT_MS, MOST_SHIFT_MS].some((shift) => offsetAt(instantMs + shift, zone) !== here);
}
