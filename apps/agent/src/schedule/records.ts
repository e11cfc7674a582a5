import type { FireInput } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { Recorder } from '../recorder.ts';
import type { Ending, Expectation } from '../runs/causes.ts';
import { keyOf, type Fire } from './fire.ts';
import type { FireEntry, FireJournal, Pending, StoredFire } from './journal.ts';

/** A fire that started nothing, or not yet; UNKNOWN: it may have started its program, which no event tells. */
export type FireOutcome = 'SKIPPED' | 'MISSED' | 'FAILED' | 'QUEUED' | 'UNKNOWN';

/** Tells what became of fires, and forgets in the journal what is no longer in hand. */
export interface FireRecords {
  record(fire: Fire, outcome: FireOutcome, reason: string): void;
  recordStored(stored: StoredFire, outcome: FireOutcome, reason: string): void;
  /** supervisord is asked to start it: in hand until the events of its processes are recorded, or do not come. */
  follow(key: string, stored: StoredFire, expectations: readonly Expectation[]): void;
  /** It is known how the start of these fires went. */
  settle(fires: readonly Fire[], started: boolean): void;
}

const LOST =
  'it may have started: supervisord took it, or the agent ended meanwhile, and no event of a start came';

/** The records of this host's fires; they wait in the outbox. */
export function createFireRecords(
  journal: FireJournal,
  recorder: Pick<Recorder, 'recordFire'>,
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
  /** The events of a fire's processes are recorded, so that it need not be kept any longer. */
  const tell = (key: string, stored: StoredFire, endings: readonly Ending[]): void => {
    const entry = journal.get(key);
    const wasRefused = endings.length > 0 && endings.every((ending) => ending === 'TAKEN_BACK');
    if (entry === undefined || wasRefused) return;
    const { pending, untold } = entry;
    if (pending?.nominalMs === stored.nominalMs) {
      journal.write([{ ...entry, pending: undefined, started: startedOf(pending) }]);
    } else if (untold?.nominalMs === stored.nominalMs) {
      journal.write([{ ...entry, untold: undefined }]);
    } else return;
    if (!endings.includes('BEGUN')) recordStored(stored, 'UNKNOWN', LOST);
  };
  return {
    recordStored,
    record: (fire, outcome, reason) => {
      recordStored(storedOf(fire), outcome, reason);
    },
    follow(key, stored, expectations) {
      Promise.all(expectations.map(({ ended }) => ended))
        .then((endings) => {
          tell(key, stored, endings);
        })
        .catch((error: unknown) => {
          logger.error({ err: error, key }, 'the end of a start could not be kept');
        });
    },
    settle(fires, started) {
      const changes = fires.flatMap((fire): FireEntry[] => {
        const entry = journal.get(keyOf(fire));
        if (entry?.pending?.nominalMs !== fire.nominalMs) return [];
        const { pending, ...rest } = entry;
        return [started ? { ...rest, started: startedOf(pending), untold: storedOf(fire) } : rest];
      });
      journal.write(changes);
    },
  };
}

const startedOf = ({ group, atMs }: Pending): FireEntry['started'] => ({ group, atMs });

/** What is kept of a fire on disk. */
export function storedOf({ program, schedule, nominalMs }: Fire): StoredFire {
  const { programId, name: group, revision } = program;
  return { programId, group, revision, schedule: schedule.name, nominalMs };
}
