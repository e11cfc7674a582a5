import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@dart/runtime';
import type { ProcessRow } from '../model/model.ts';
import type { Expectation } from '../runs/causes.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { conditionOf, type ScheduleAlarms } from './alarms.ts';
import type { Fire } from './fire.ts';
import type { FireRecords } from './records.ts';

/** A process that supervisord was asked to start for a fire. */
export interface Start {
  readonly fire: Fire;
  readonly row: ProcessRow;
  readonly expectation: Expectation;
  /** Nothing of it is expected any more. */
  readonly takeBack: () => void;
}

export interface BrokenStartOptions {
  readonly supervisord: Pick<Supervisord, 'getProcessInfo'>;
  readonly records: FireRecords;
  readonly alarms: ScheduleAlarms;
  readonly logger: Logger;
  /** How long it is waited for supervisord, in milliseconds. */
  readonly waitMs?: number;
}

const WAIT_MS = 30_000;
/** Between two questions, and from an answer to the verdict, in milliseconds: its loop turns in between, and hands out what it has. */
const TURN_MS = 2000;

/** Finds out what became of starts whose call broke off after supervisord may have read it. Gives those that were spawned. */
export function createBrokenStarts({
  supervisord,
  records,
  alarms,
  logger,
  waitMs = WAIT_MS,
}: BrokenStartOptions): (starts: readonly Start[], message: string) => Promise<readonly Start[]> {
  const answers = ({ row }: Start): Promise<boolean> =>
    supervisord.getProcessInfo(`${row.group}:${row.name}`).then(
      () => true,
      (error: unknown) => error instanceof SupervisordFault && error.faultName !== 'SHUTDOWN_STATE',
    );
  const waitForAnswer = async (start: Start, untilMs: number): Promise<boolean> => {
    while (performance.now() < untilMs) {
      if (await answers(start)) return true;
      await turn();
    }
    return false;
  };
  return async (starts, message) => {
    const [first] = starts;
    if (first === undefined) return [];
    logger.warn(
      { starts: starts.length, message },
      'starts broke off; asking supervisord what became of them',
    );
    const hasAnswered = await waitForAnswer(first, performance.now() + waitMs);
    // It answers one after the other: what it had read before is done, and the event is on its way.
    if (hasAnswered) await turn();
    const [begun, others] = [
      starts.filter(({ expectation }) => expectation.ending === 'BEGUN'),
      starts.filter(({ expectation }) => expectation.ending !== 'BEGUN'),
    ];
    if (hasAnswered) takeBack(others);
    // A start that comes later still is one of this fire; its run takes the place of what is recorded now.
    else
      void waitForAnswer(first, Number.POSITIVE_INFINITY)
        .then(turn)
        .then(() => {
          takeBack(others);
        });
    for (const { fire } of others) {
      alarms.raise(conditionOf(fire.program, fire.schedule.name), message);
      if (hasAnswered) {
        records.record(fire, 'FAILED', `the call broke off, and supervisord did not start it: ${message}`);
      } else {
        const reason = `the call broke off, and supervisord has not answered since: it may have started (${message})`;
        records.record(fire, 'UNKNOWN', reason);
      }
    }
    return begun;
  };
}

const turn = (): Promise<void> => delay(TURN_MS, undefined, { ref: false });

function takeBack(starts: readonly Start[]): void {
  for (const start of starts) start.takeBack();
}
