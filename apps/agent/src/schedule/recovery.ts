import type { Model, ProcessRow } from '../model/model.ts';
import { waitForEvents, type RunCauses } from '../runs/causes.ts';
import type { Limits } from '../runs/limits.ts';
import type { FireEntry, FireJournal, StoredFire } from './journal.ts';
import type { FireRecords } from './records.ts';
import { isBusy } from './starter.ts';

export interface RecoveryOptions {
  readonly journal: FireJournal;
  readonly model: Model;
  readonly causes: RunCauses;
  readonly limits: Pick<Limits, 'resume'>;
  readonly records: FireRecords;
  /** The limit of a schedule's runs, in seconds, as it is now. */
  readonly limitOf: (key: string) => number | null;
  /** Whether the start of the agent before this one was under another supervisord. */
  readonly isNewSupervisord: boolean;
  readonly now: () => number;
}

const BOTH_ENDED =
  'supervisord and the agent ended while it was being started: it may have started; nothing is started twice';
const ENDED_UNTOLD =
  'supervisord and the agent ended right after it was started, before it was told: what came of it is not known';
const NOT_STARTED = 'the agent ended before it could start it; nothing is started twice';
/** supervisord gives times in whole seconds. */
const WHOLE_SECOND_MS = 1000;

/** Takes over what an earlier start of the agent had in hand of a schedule: nothing of it is started, and all of it is told. */
export function createRecovery(options: RecoveryOptions): (entry: FireEntry) => void {
  const { journal, model, causes, limits, records, limitOf, isNewSupervisord, now } = options;

  const startedSince = (group: string, atMs: number): ProcessRow[] =>
    model.ofProgram(group).filter(({ startedAtMs = 0 }) => startedAtMs >= atMs - WHOLE_SECOND_MS);

  /** supervisord gives the events again that the agent had not acknowledged. */
  const awaitEvents = (key: string, fire: StoredFire, rows: readonly ProcessRow[]): void => {
    const nominalAt = new Date(fire.nominalMs).toISOString();
    const expectations = rows.map(({ group, name }) =>
      causes.expect(group, name, { cause: 'FIRE', schedule: fire.schedule, nominalAt }),
    );
    records.follow(key, fire, expectations);
    void waitForEvents(expectations);
  };
  const resumeLimits = ({ key, pending, started = pending }: FireEntry): void => {
    const limitSeconds = limitOf(key);
    if (started === undefined || limitSeconds === null) return;
    for (const { group, name, startedAtMs = now() } of startedSince(started.group, started.atMs).filter(
      isBusy,
    ))
      limits.resume(group, name, limitSeconds, now() - startedAtMs);
  };

  return (entry) => {
    const { key, pending, untold, queued } = entry;
    // What waits for the run before it is in hand still.
    const isQueued = pending !== undefined && queued?.nominalMs === pending.nominalMs;
    if (isNewSupervisord) {
      if (pending !== undefined && !isQueued) records.recordStored(pending, 'UNKNOWN', BOTH_ENDED);
      if (untold !== undefined) records.recordStored(untold, 'UNKNOWN', ENDED_UNTOLD);
      if ((pending ?? untold ?? entry.started) !== undefined)
        journal.write([{ ...entry, pending: undefined, untold: undefined, started: undefined }]);
      return;
    }
    resumeLimits(entry);
    if (untold !== undefined) awaitEvents(key, untold, model.ofProgram(untold.group));
    if (pending === undefined) return;
    // Nothing is asked for while a start before it is untold.
    const rows = untold === undefined && !isQueued ? startedSince(pending.group, pending.atMs) : [];
    if (rows.length > 0) {
      const { atMs, ...fire } = pending;
      journal.write([
        { ...entry, pending: undefined, started: { group: pending.group, atMs }, untold: fire },
      ]);
      awaitEvents(key, fire, rows);
      return;
    }
    if (!isQueued) records.recordStored(pending, 'MISSED', NOT_STARTED);
    journal.write([{ ...entry, pending: undefined }]);
  };
}
