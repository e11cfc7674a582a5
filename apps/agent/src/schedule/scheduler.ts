import type { Logger, Service } from '@dart/runtime';
import { toError } from '@dart/runtime';
import { jitterOf, timingOf } from '@dart/supervisor/schedule';
import type { DesiredProgram } from '../desired/desired-state.ts';
import { conditionOf, type ScheduleAlarms } from './alarms.ts';
import { beginAfter, decideFires } from './decide.ts';
import { scheduleKey, type Fire } from './fire.ts';
import type { FireEntry, FireJournal } from './journal.ts';
import { goesOnAfter, isHeld, nextEdge } from './hold.ts';
import { createParser, createPlan, type PlannedSchedule } from './plan.ts';
import { createSteadyBeat } from './steady-beat.ts';

export interface SchedulerOptions {
  readonly journal: FireJournal;
  /** The programs that may fire on this host; the same array as long as nothing about them has changed. */
  readonly programs: () => readonly DesiredProgram[];
  /** This host's id, for delays; undefined until it is enrolled. */
  readonly hostId: () => string | undefined;
  readonly starter: {
    /** Starts what is due together. The fires are on disk. Never throws. */
    start(fires: readonly Fire[]): void;
    /** Records a fire that starts nothing. */
    record(fire: Fire, outcome: 'MISSED' | 'SKIPPED', reason: string): void;
    /** What waited for one of these programs starts nothing any more. */
    dropQueued(isWanted: (key: string) => boolean): void;
    /** Starts what waited and can start now. */
    startQueued(): void;
  };
  readonly alarms: ScheduleAlarms;
  readonly now?: () => number;
  readonly logger: Logger;
}

export interface Scheduler extends Service {
  /** A pass at once, while it runs: the programs may have changed. */
  look(): void;
  /** One pass: decides all fires that are due. */
  runOnce(): void;
}

/** A fire within this time gets a timer of its own, so that it does not wait for the next beat. In milliseconds. */
const LOOK_AHEAD_MS = 1500;
/** From beat to beat where nothing is planned, and else: no timer waits longer, so that a clock may be set. In seconds. */
const IDLE_BEAT = 10;
const BEAT = 1;
/** Of a cursor that lies further ahead than this the clock was wrong, then or now. */
const AHEAD_MS = 3_600_000;
const UNDECIDED = { component: 'agent:schedules' };

/** Decides fires from the journal's cursors; timers only wake it. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { journal, programs, hostId, starter, alarms, logger, now = Date.now } = options;
  const plan = createPlan();
  const parse = createParser();
  let seen:
    | { programs: readonly DesiredProgram[]; hostId: string | undefined; atMs: number; edgeMs: number }
    | undefined;
  let hasFailed = false;
  let isRunning = false;
  let timer: NodeJS.Timeout | undefined;

  const findCursor = (planned: PlannedSchedule, entry: FireEntry | undefined, nowMs: number): number => {
    if (entry === undefined) return nowMs;
    if (entry.timing === '') return Math.max(entry.cursorMs, goesOnAfter(planned.program, nowMs));
    if (entry.timing === timingOf(planned.schedule.definition)) return entry.cursorMs;
    return beginAfter(planned.schedule, entry.cursorMs, nowMs, planned.delayOf);
  };
  /**
   * Takes over which schedules there are. What is new begins now; what is paused, held or disabled forgets its past. It looks
   * anew when maintenance begins or ends, and when the clock was set back.
   */
  const refresh = (nowMs: number): void => {
    const next = { programs: programs(), hostId: hostId() };
    const isSame = seen?.programs === next.programs && seen.hostId === next.hostId;
    if (isSame && seen !== undefined && nowMs < seen.edgeMs && nowMs >= seen.atMs) return;
    const isPlanned = isSame && next.programs.every(({ holds }) => holds.length === 0);
    seen = { ...next, atMs: nowMs, edgeMs: nextEdge(next.programs, nowMs) };
    if (isPlanned) return;
    plan.clear();
    const changes: FireEntry[] = [];
    const firing = new Set<string>();
    for (const program of next.programs) {
      for (const definition of program.schedules) {
        const key = scheduleKey(program.programId, definition.name);
        const entry = journal.get(key);
        if (!program.enabled || program.paused || isHeld(program, nowMs)) {
          if (entry !== undefined && entry.timing !== '') changes.push({ ...entry, timing: '' });
          continue;
        }
        try {
          const schedule = parse(definition);
          const delayOf = jitterOf(definition, program.programId, next.hostId ?? '');
          const planned = { key, program, schedule, delayOf };
          const cursorMs = findCursor(planned, entry, nowMs);
          const timing = timingOf(definition);
          if (entry?.cursorMs !== cursorMs || entry.timing !== timing)
            changes.push({ ...entry, key, cursorMs, timing });
          if (cursorMs > nowMs + AHEAD_MS) {
            const until = new Date(cursorMs).toISOString();
            logger.warn(
              { key, until },
              'the clock was set back; what was decided until then does not fire again',
            );
          }
          plan.put(planned, cursorMs);
          firing.add(key);
        } catch (error) {
          // The others go on.
          alarms.raise(
            conditionOf(program, definition.name),
            `the stored schedule cannot be used: ${toError(error).message}`,
          );
        }
      }
    }
    journal.write(changes, { sync: true });
    starter.dropQueued((key) => firing.has(key));
  };
  const decide = (nowMs: number): void => {
    const due = plan.takeDue(nowMs);
    if (due.length === 0) return;
    const changes: FireEntry[] = [];
    const starts: Fire[] = [];
    const records: { fire: Fire; outcome: 'MISSED' | 'SKIPPED'; reason: string }[] = [];
    for (const planned of due) {
      const { key, program, schedule, delayOf } = planned;
      const entry = journal.get(key);
      if (entry === undefined) continue;
      const { cursorMs, start, missed } = decideFires(schedule, entry.cursorMs, nowMs, delayOf);
      const fireAt = (nominalMs: number): Fire => ({ program, schedule: schedule.definition, nominalMs });
      for (const { nominalMs, reason } of missed) {
        records.push({ fire: fireAt(nominalMs), outcome: 'MISSED', reason });
      }
      plan.put(planned, cursorMs);
      if (start === undefined) changes.push({ ...entry, cursorMs });
      else if (entry.pending !== undefined) {
        changes.push({ ...entry, cursorMs });
        const reason = 'the one before it is still being started';
        records.push({ fire: fireAt(start), outcome: 'SKIPPED', reason });
      } else {
        const { programId, name: group, revision } = program;
        const stored = { programId, group, revision, schedule: schedule.definition.name, nominalMs: start };
        changes.push({ ...entry, cursorMs, pending: { ...stored, atMs: nowMs } });
        starts.push(fireAt(start));
      }
    }
    journal.write(changes, { sync: true });
    for (const { fire, outcome, reason } of records) starter.record(fire, outcome, reason);
    if (starts.length > 0) starter.start(starts);
  };
  /** When something has to be done next. */
  const nextMs = (): number => Math.min(plan.nextMs, seen?.edgeMs ?? Number.POSITIVE_INFINITY);
  const runOnce = (): void => {
    const nowMs = now();
    refresh(nowMs);
    decide(nowMs);
    starter.startQueued();
    clearTimeout(timer);
    plan.prepare(now() + LOOK_AHEAD_MS);
    const waitMs = nextMs() - now();
    // A timer may come late or early; it wakes, the cursor decides.
    if (isRunning && waitMs <= LOOK_AHEAD_MS) timer = setTimeout(guarded, Math.max(1, waitMs));
  };
  const guarded = (): void => {
    try {
      runOnce();
    } catch (error) {
      // A full disk, for example: what was not written is not decided, and the next beat looks again.
      seen = undefined;
      alarms.raise(UNDECIDED, `fires cannot be decided: ${toError(error).message}`);
      hasFailed = true;
      return;
    }
    if (hasFailed) alarms.clear(UNDECIDED);
    hasFailed = false;
  };

  const beat = createSteadyBeat(guarded, () => (Number.isFinite(nextMs()) ? BEAT : IDLE_BEAT));

  return {
    runOnce,
    look() {
      if (!isRunning) return;
      guarded();
      void beat.start();
    },
    start() {
      isRunning = true;
      guarded();
      return beat.start();
    },
    async stop() {
      isRunning = false;
      clearTimeout(timer);
      await beat.stop();
    },
  };
}
