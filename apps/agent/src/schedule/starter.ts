import { hasChild } from '@dart/supervisor';
import type { RunStartInput } from '@dart/client/agent';
import { toError, type Logger } from '@dart/runtime';
import type { Model, ProcessRow } from '../model/model.ts';
import { waitForEvents, type RunCauses } from '../runs/causes.ts';
import type { Limits } from '../runs/limits.ts';
import { mayHaveActed, type SupervisordFault } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { conditionOf, type ScheduleAlarms } from './alarms.ts';
import { createBrokenStarts, type Start } from './broken-start.ts';
import { keyOf, type Fire } from './fire.ts';
import { storedOf, type FireRecords } from './records.ts';

export interface BatchStarterOptions {
  readonly supervisord: Pick<Supervisord, 'startProcesses' | 'getProcessInfo'>;
  readonly model: Model;
  readonly causes: RunCauses;
  readonly limits: Pick<Limits, 'expect'>;
  readonly records: FireRecords;
  readonly alarms: ScheduleAlarms;
  /** The program still runs from before. */
  readonly onBusy: (fire: Fire, reason: string) => void;
  readonly logger: Logger;
}

/** Starts the programs of fires that are due together. Never throws. */
export type BatchStarter = (fires: readonly Fire[]) => Promise<void>;

/** What a fire starts. */
interface Wanted {
  readonly fire: Fire;
  readonly rows: readonly ProcessRow[];
}

/** So many in the first call: short, so that the first start waits for nothing of the others. */
const FIRST_BATCH = 10;
/**
 * Fires per call: supervisord hands out no event while it works on one, and all that have gathered between two, which
 * takes as long as dozens of starts.
 */
const BATCH = 100;

/** The starter of one supervisord. What was spawned has a run of its own, from its events; the rest is recorded here. */
export function createBatchStarter(options: BatchStarterOptions): BatchStarter {
  const { supervisord, model, causes, limits, records, alarms, onBusy, logger } = options;
  const decideBroken = createBrokenStarts({ supervisord, records, alarms, logger });

  /** The event of an exit may still be on its way, so supervisord has the last word. */
  const findBusy = async (rows: readonly ProcessRow[]): Promise<string | undefined> => {
    for (const row of rows.filter(isBusy)) {
      const info = await supervisord.getProcessInfo(`${row.group}:${row.name}`).catch(() => row);
      if (isBusy(info)) return `${info.name} still runs from before (${info.state})`;
    }
    return undefined;
  };
  const expect = ({ fire, rows }: Wanted): Start[] => {
    const { program, schedule, nominalMs } = fire;
    const nominalAt = new Date(nominalMs).toISOString();
    const cause: RunStartInput = { cause: 'FIRE', schedule: schedule.name, nominalAt };
    logger.info({ program: program.name, schedule: schedule.name, nominalAt }, 'fire');
    const { limitSeconds } = schedule;
    const starts = rows.map((row): Start => {
      const expectation = causes.expect(row.group, row.name, cause);
      const unlimit =
        limitSeconds === null ? () => undefined : limits.expect(row.group, row.name, limitSeconds);
      return {
        fire,
        row,
        expectation,
        takeBack() {
          if (expectation.ending === undefined) unlimit();
          expectation.takeBack();
        },
      };
    });
    records.follow(
      keyOf(fire),
      storedOf(fire),
      starts.map(({ expectation }) => expectation),
    );
    return starts;
  };
  /** Gives whether it was spawned. */
  const judge = ({ fire, row, takeBack }: Start, fault: SupervisordFault | undefined): boolean => {
    const condition = conditionOf(fire.program, fire.schedule.name);
    if (fault === undefined) {
      alarms.clear(condition);
      return true;
    }
    // It was spawned and has a run that tells its end.
    if (fault.faultName === 'SPAWN_ERROR') {
      alarms.raise(condition, fault.message);
      return true;
    }
    takeBack();
    if (fault.faultName === 'ALREADY_STARTED') {
      onBusy(fire, `${row.name} still runs from before`);
      return false;
    }
    alarms.raise(condition, fault.message);
    records.record(fire, 'FAILED', `${row.name}: ${fault.message}`);
    return false;
  };
  /** Gives those that were spawned. */
  const startAll = async (starts: readonly Start[]): Promise<readonly Start[]> => {
    try {
      const faults = await supervisord.startProcesses(starts.map(({ row }) => `${row.group}:${row.name}`));
      return starts.filter((start, at) => judge(start, faults[at]));
    } catch (error) {
      const { message } = toError(error);
      if (mayHaveActed(error)) return decideBroken(starts, message);
      for (const start of starts) {
        start.takeBack();
        alarms.raise(conditionOf(start.fire.program, start.fire.schedule.name), message);
        records.record(start.fire, 'FAILED', `supervisord could not be asked to start it: ${message}`);
      }
      return [];
    }
  };
  const startBatch = async (wanted: readonly Wanted[]): Promise<void> => {
    const spawned = new Set((await startAll(wanted.flatMap(expect))).map(({ fire }) => fire));
    const fires = wanted.map(({ fire }) => fire);
    records.settle(
      fires.filter((fire) => spawned.has(fire)),
      true,
    );
    records.settle(
      fires.filter((fire) => !spawned.has(fire)),
      false,
    );
  };

  const start: BatchStarter = async (fires) => {
    const taken = new Map<string, Fire>();
    const wanted: Wanted[] = [];
    const refused: Fire[] = [];
    for (const fire of fires) {
      const { name } = fire.program;
      const rows = model.ofProgram(name);
      const other = taken.get(name);
      const untold = rows.flatMap(({ group, name: process }) => causes.expectations(group, process));
      if (other !== undefined) {
        onBusy(fire, `schedule ${other.schedule.name} started it at the same time`);
        refused.push(fire);
      } else if (rows.length === 0) {
        records.record(fire, 'FAILED', `supervisord does not have ${name} yet; update it on this host`);
        refused.push(fire);
      } else if (untold.length > 0) {
        // Two starts of a process can only be told apart one after the other.
        void waitForEvents(untold).then(() => start([fire]));
      } else {
        const busy = rows.some(isBusy) ? await findBusy(rows) : undefined;
        if (busy === undefined) {
          taken.set(name, fire);
          wanted.push({ fire, rows });
        } else {
          onBusy(fire, busy);
          refused.push(fire);
        }
      }
    }
    records.settle(refused, false);
    const calls: Promise<void>[] = [];
    while (wanted.length > 0) {
      // One waits at supervisord while it works on the one before, so that nothing passes in between.
      await calls.at(-2);
      calls.push(startBatch(wanted.splice(0, calls.length === 0 ? FIRST_BATCH : BATCH)));
    }
    await Promise.all(calls);
  };
  return start;
}

/** Whether supervisord would not start it now. */
export function isBusy({ state }: Pick<ProcessRow, 'state'>): boolean {
  return hasChild(state) || state === 'BACKOFF';
}
