import { dueFires, nextFire, parseSchedule, PLAIN_SCHEDULE, type Schedule } from '@dart/supervisor/schedule';
import type { Logger, Service } from '@dart/runtime';
import { toError } from '@dart/runtime';
import { schedule as beatBy, type ScheduledTask } from 'node-cron';
import type { DesiredProgram } from '../desired/desired-state.ts';
import type { FireCursors } from './cursors.ts';

/** A nominal time that is due. */
export interface Fire {
  readonly program: DesiredProgram;
  readonly nominalAt: Date;
}

export interface SchedulerOptions {
  readonly cursors: FireCursors;
  /** The programs that should be on this host now. */
  readonly programs: () => readonly DesiredProgram[];
  /** The fire is recorded; start the program. Never throws. */
  readonly start: (fire: Fire) => void;
  /** The fire is too late to start anything; `reason` says why. */
  readonly miss: (fire: Fire, reason: string) => void;
  readonly now?: () => number;
  readonly logger: Logger;
}

export interface Scheduler extends Service {
  /** One pass: decides all fires that are due. */
  runOnce(): void;
}

/** Later than this a fire starts nothing: there is no catch-up. In milliseconds. */
const LATE_MS = 60_000;
/** Fires further back than this are not listed one by one, in milliseconds. */
const HORIZON_MS = 24 * 3_600_000;

/** Decides fires from stored cursors; node-cron only beats. */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { cursors, programs, start, miss, logger, now = Date.now } = options;
  const schedules = new Map<string, Schedule | undefined>();
  /** The next fire of each program, so that a beat costs a comparison and not a computation. */
  const nexts = new Map<string, { cursor: number; expression: string; nextMs: number }>();
  let beat: ScheduledTask | undefined;

  const parse = (expression: string): Schedule | undefined => {
    if (!schedules.has(expression)) {
      try {
        schedules.set(expression, parseSchedule({ ...PLAIN_SCHEDULE, cron: expression }));
      } catch (error) {
        // The others go on.
        logger.error({ expression, reason: toError(error).message }, 'a stored schedule cannot be used');
        schedules.set(expression, undefined);
      }
    }
    return schedules.get(expression);
  };
  const decide = (program: DesiredProgram, expression: string, nowMs: number): void => {
    const schedule = parse(expression);
    if (schedule === undefined) return;
    const cursor = cursors.get(program.programId, expression);
    if (cursor === undefined) {
      cursors.set(program.programId, expression, nowMs);
      return;
    }
    const known = nexts.get(program.programId);
    if (known?.cursor === cursor && known.expression === expression && nowMs < known.nextMs) return;
    const from = Math.max(cursor, nowMs - HORIZON_MS);
    if (from > cursor)
      logger.warn({ program: program.name, from: cursor, to: from }, 'fires of this time are left out');
    let last = from;
    for (const nominalMs of dueFires(schedule, from, nowMs)) {
      last = nominalMs;
      cursors.set(program.programId, expression, nominalMs);
      const fire = { program, nominalAt: new Date(nominalMs) };
      const lateMs = nowMs - nominalMs;
      if (lateMs <= LATE_MS) start(fire);
      else
        miss(
          fire,
          `the agent was not running or not awake at that time (${Math.round(lateMs / 1000)} s late)`,
        );
    }
    const nextMs = nextFire(schedule, last) ?? Number.POSITIVE_INFINITY;
    nexts.set(program.programId, {
      cursor: cursors.get(program.programId, expression) ?? 0,
      expression,
      nextMs,
    });
  };
  const runOnce = (): void => {
    const nowMs = now();
    const scheduled = programs().filter(({ schedule, enabled }) => typeof schedule === 'string' && enabled);
    for (const program of scheduled) decide(program, program.schedule ?? '', nowMs);
    // A disabled program leaves its cursor: enabled again, it begins then.
    cursors.keepOnly(new Set(scheduled.map(({ programId }) => programId)));
  };

  return {
    runOnce,
    start() {
      runOnce();
      beat = beatBy('* * * * * *', runOnce, { timezone: 'UTC' });
      return Promise.resolve();
    },
    async stop() {
      await beat?.destroy();
      beat = undefined;
    },
  };
}
