import type { Schedule } from './parse.ts';
import type { NominalTime } from './times.ts';

/** How long after its nominal time a fire starts, in milliseconds; see `jitterOf`. */
export type DelayOf = (nominalMs: number) => number;

/** A nominal time with the instant at which it starts something. */
export interface PlannedFire extends NominalTime {
  readonly startsAtMs: number;
}

const NO_DELAY: DelayOf = () => 0;

/** The first nominal time after an instant; undefined when there is none any more. */
export function nextFire(schedule: Schedule, afterMs: number): number | undefined {
  return schedule.next(afterMs)?.atMs;
}

/**
 * The nominal times after the cursor that are due now, oldest first and at most `limit`. Pure: the same cursor and
 * instant give the same answer, and a clock that was set back gives none. A fire never overtakes the one before it,
 * however long their delays are.
 */
export function dueFires(
  schedule: Schedule,
  cursorMs: number,
  nowMs: number,
  { limit = 1000, delayOf = NO_DELAY }: { limit?: number; delayOf?: DelayOf } = {},
): number[] {
  const fires: number[] = [];
  let next = schedule.next(cursorMs);
  while (next !== undefined && fires.length < limit && next.atMs + delayOf(next.atMs) <= nowMs) {
    fires.push(next.atMs);
    next = schedule.next(next.atMs);
  }
  return fires;
}

/** The next `count` fires that start after an instant, with the instants at which they do. */
export function nextFires(
  schedule: Schedule,
  afterMs: number,
  count: number,
  delayOf: DelayOf = NO_DELAY,
): PlannedFire[] {
  const fires: PlannedFire[] = [];
  let startsAtMs = Number.NEGATIVE_INFINITY;
  // A nominal time that has passed may still wait for its start.
  let next = schedule.next(afterMs - schedule.definition.jitterSeconds * 1000);
  while (next !== undefined && fires.length < count) {
    startsAtMs = Math.max(startsAtMs, next.atMs + delayOf(next.atMs));
    if (startsAtMs > afterMs) fires.push({ ...next, startsAtMs });
    next = schedule.next(next.atMs);
  }
  return fires;
}
