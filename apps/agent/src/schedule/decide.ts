import { dueFires, type DelayOf, type Schedule } from '@dart/supervisor/schedule';

/** What is done about the nominal times that are due. */
export interface Decision {
  /** All up to this one are decided. */
  readonly cursorMs: number;
  /** The one that starts; of several that are due only the latest can. */
  readonly start?: number;
  readonly missed: readonly { readonly nominalMs: number; readonly reason: string }[];
}

/** So late a fire still starts without any catch-up: the agent was busy, restarted, or its host asleep. In milliseconds. */
export const LATE_MS = 60_000;
/** Missed fires of a schedule that are listed one by one. */
const MOST_LISTED = 100;
const MINUTE_MS = 60_000;
/** How far back fires are looked for; the shorter ones for schedules that fire more often. */
const REACHES_MS = [24 * 60 * MINUTE_MS, 60 * MINUTE_MS, 5 * MINUTE_MS, MINUTE_MS];

/** Decides from the cursor alone, whatever woke the agent and however late. Pure. */
export function decideFires(schedule: Schedule, cursorMs: number, nowMs: number, delayOf: DelayOf): Decision {
  const { catchUp, deadlineSeconds, jitterSeconds } = schedule.definition;
  const deadlineMs = Math.max(LATE_MS, catchUp === 'LATEST' ? (deadlineSeconds ?? 0) * 1000 : 0);
  const { fromMs, due } = findDue(schedule, cursorMs, nowMs, delayOf, deadlineMs + jitterSeconds * 1000);
  let startsAtMs = Number.NEGATIVE_INFINITY;
  const fires = due.map((nominalMs) => {
    // One with a long delay holds back those behind it.
    startsAtMs = Math.max(startsAtMs, nominalMs + delayOf(nominalMs));
    return { nominalMs, lateMs: nowMs - startsAtMs };
  });
  const last = fires.at(-1);
  const starts = last !== undefined && last.lateMs <= deadlineMs;
  const missed = (starts ? fires.slice(0, -1) : fires).map(({ nominalMs, lateMs }) => ({
    nominalMs,
    reason: describeMiss(lateMs),
  }));
  const leftOut = fromMs > cursorMs ? schedule.next(cursorMs)?.atMs : undefined;
  if (leftOut !== undefined && leftOut <= fromMs) {
    const until = new Date(fromMs).toISOString();
    const reason = `${describeMiss(nowMs - leftOut)}; so were all others until ${until}, which are not listed`;
    missed.unshift({ nominalMs: leftOut, reason });
  }
  return {
    cursorMs: Math.max(cursorMs, last?.nominalMs ?? (leftOut === undefined ? cursorMs : fromMs)),
    missed,
    ...(starts && { start: last.nominalMs }),
  };
}

/** What is due, as far back as can be listed; `fromMs` is the cursor unless that is too far. */
function findDue(
  schedule: Schedule,
  cursorMs: number,
  nowMs: number,
  delayOf: DelayOf,
  atLeastMs: number,
): { fromMs: number; due: number[] } {
  let found: { fromMs: number; due: number[] } | undefined;
  for (const reachMs of REACHES_MS) {
    const fromMs = Math.max(cursorMs, nowMs - Math.max(reachMs, atLeastMs));
    const due = dueFires(schedule, fromMs, nowMs, { limit: MOST_LISTED + 1, delayOf });
    found = { fromMs, due };
    if (due.length <= MOST_LISTED) return found;
  }
  // More than that within the time that may still start: only the newest counts.
  const fromMs = Math.max(cursorMs, nowMs - MINUTE_MS);
  return { fromMs, due: dueFires(schedule, fromMs, nowMs, { delayOf }) };
}

function describeMiss(lateMs: number): string {
  return lateMs <= LATE_MS
    ? 'a later time of the same schedule was due as well, and only the latest starts'
    : `the agent was not running or not awake at that time (${Math.round(lateMs / 1000)} s late)`;
}

/** Where the cursor of a schedule begins whose times were changed: nothing of the past fires, what still waits does. */
export function beginAfter(schedule: Schedule, cursorMs: number, nowMs: number, delayOf: DelayOf): number {
  const fromMs = Math.max(cursorMs, nowMs - schedule.definition.jitterSeconds * 1000);
  return dueFires(schedule, fromMs, nowMs, { delayOf, limit: 100_000 }).at(-1) ?? fromMs;
}
