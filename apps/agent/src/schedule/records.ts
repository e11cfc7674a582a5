import type { FireInput } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { Model } from '../model/model.ts';
import type { Recorder } from '../recorder.ts';
import { keyOf, type Fire } from './fire.ts';
import type { FireEntry, FireJournal, StoredFire } from './journal.ts';

/** A fire that started nothing, or not yet; UNKNOWN: it may have started its program, which no event tells. */
export type FireOutcome = 'SKIPPED' | 'MISSED' | 'FAILED' | 'QUEUED' | 'UNKNOWN';

/** Tells what became of fires, and forgets in the journal what is no longer in hand. */
export interface FireRecords {
  record(fire: Fire, outcome: FireOutcome, reason: string): void;
  recordStored(stored: StoredFire, outcome: FireOutcome, reason: string): void;
  /** It is known how the start of these fires went. */
  settle(fires: readonly Fire[], started: boolean): void;
  /** The event of this one is still to come. */
  await(key: string): void;
  /** Events of starts were recorded: what is known of their fires need not be kept any longer. */
  tell(): void;
}

/** The records of this host's fires; they wait in the outbox. */
export function createFireRecords(
  journal: FireJournal,
  recorder: Pick<Recorder, 'recordFire'>,
  model: Pick<Model, 'ofProgram'>,
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
  const hasStarted = (group: string, sinceMs: number): boolean =>
    model.ofProgram(group).some(({ startedAtMs = 0 }) => startedAtMs >= sinceMs);
  const untold = new Set(
    Array.from(journal.entries).flatMap(({ key, started }) => (started?.untold === undefined ? [] : key)),
  );
  return {
    recordStored,
    record: (fire, outcome, reason) => {
      recordStored(storedOf(fire), outcome, reason);
    },
    settle(fires, started) {
      const changes = fires.flatMap((fire): FireEntry[] => {
        const key = keyOf(fire);
        const entry = journal.get(key);
        if (entry === undefined) return [];
        const settled = { ...entry, pending: undefined };
        if (!started) return [settled];
        const group = fire.program.name;
        const atMs = entry.pending?.atMs ?? now();
        if (hasStarted(group, atMs)) return [{ ...settled, started: { group, atMs } }];
        untold.add(key);
        return [{ ...settled, started: { group, atMs, untold: storedOf(fire) } }];
      });
      journal.write(changes);
    },
    await: (key) => void untold.add(key),
    tell() {
      if (untold.size === 0) return;
      const changes: FireEntry[] = [];
      for (const key of untold) {
        const entry = journal.get(key);
        const { started } = entry ?? {};
        if (entry !== undefined && started?.untold !== undefined) {
          const { group, atMs } = started;
          if (!hasStarted(group, atMs)) continue;
          changes.push({ ...entry, started: { group, atMs } });
        }
        untold.delete(key);
      }
      journal.write(changes);
    },
  };
}

/** What is kept of a fire on disk. */
export function storedOf({ program, schedule, nominalMs }: Fire): StoredFire {
  const { programId, name: group, revision } = program;
  return { programId, group, revision, schedule: schedule.name, nominalMs };
}
