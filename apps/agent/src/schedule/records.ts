import type { FireInput } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { Recorder } from '../recorder.ts';
import { keyOf, type Fire } from './fire.ts';
import type { FireJournal, StoredFire } from './journal.ts';

/** A fire that started nothing, or not yet; UNKNOWN: it may have started its program, which no event tells. */
export type FireOutcome = 'SKIPPED' | 'MISSED' | 'FAILED' | 'QUEUED' | 'UNKNOWN';

/** Tells what became of fires, and forgets in the journal what is no longer in hand. */
export interface FireRecords {
  record(fire: Fire, outcome: FireOutcome, reason: string): void;
  recordStored(stored: StoredFire, outcome: FireOutcome, reason: string): void;
  /** It is known how the start of these fires went. */
  settle(fires: readonly Fire[], started: boolean): void;
}

/** The records of this host's fires; they wait in the outbox. */
export function createFireRecords(
  journal: FireJournal,
  recorder: Pick<Recorder, 'recordFire'>,
  now: () => number,
  logger: Logger,
): FireRecords {
  const recordStored = (
    { programId, group, revision, schedule, nominalMs }: StoredFire,
    outcome: FireOutcome,
    reason: string,
  ): void => {
    const nominalAt = new Date(nominalMs).toISOString();
    logger.warn({ program: group, schedule, nominalAt, outcome, reason }, 'a fire started nothing');
    const fire: Omit<FireInput, 'sequence' | 'at'> = {
      ...{ programId, revision, group, schedule },
      ...{ nominalAt, outcome, reason },
    };
    recorder.recordFire(fire);
  };
  return {
    recordStored,
    record: (fire, outcome, reason) => {
      recordStored(storedOf(fire), outcome, reason);
    },
    settle(fires, started) {
      journal.write(
        fires.flatMap((fire) => {
          const entry = journal.get(keyOf(fire));
          if (entry === undefined) return [];
          return [
            {
              ...entry,
              pending: undefined,
              ...(started && { started: { group: fire.program.name, atMs: now() } }),
            },
          ];
        }),
      );
    },
  };
}

/** What is kept of a fire on disk. */
export function storedOf({ program, schedule, nominalMs }: Fire): StoredFire {
  const { programId, name: group, revision } = program;
  return { programId, group, revision, schedule: schedule.name, nominalMs };
}
