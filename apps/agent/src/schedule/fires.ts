import type { Logger } from '@dart/runtime';
import type { Recorder } from '../recorder.ts';
import type { Model, ProcessRow } from '../model/model.ts';
import type { RunCauses } from '../runs/causes.ts';
import type { Limits } from '../runs/limits.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { ScheduleAlarms } from './alarms.ts';
import { keyOf, type Fire } from './fire.ts';
import type { FireEntry, FireJournal, StoredFire } from './journal.ts';
import type { ClaimLease } from './lease.ts';
import { createFireRecords, storedOf } from './records.ts';
import type { SchedulerOptions } from './scheduler.ts';
import { createBatchStarter, isBusy } from './starter.ts';

export interface FiresOptions {
  readonly journal: FireJournal;
  readonly supervisord: Pick<Supervisord, 'startProcesses' | 'getProcessInfo'>;
  readonly model: Model;
  readonly causes: RunCauses;
  readonly limits: Limits;
  readonly recorder: Pick<Recorder, 'recordFire'>;
  readonly claimLease: ClaimLease;
  readonly alarms: ScheduleAlarms;
  /** The limit of a schedule's runs, in seconds, as it is now. */
  readonly limitOf: (key: string) => number | null;
  /** Whether the start of the agent before this one was under another supervisord. */
  readonly isNewSupervisord: boolean;
  readonly now?: () => number;
  readonly logger: Logger;
}

export type Fires = SchedulerOptions['starter'] & {
  /** At the agent's start: what was in hand when it ended is never started again, and limits go on. */
  recover(): void;
  /** The event of a start was recorded. */
  tell(): void;
};

/** So long after the agent's start supervisord may still tell of a start before it, in milliseconds. */
const REDELIVERY_MS = 10_000;
const BOTH_ENDED =
  'supervisord and the agent ended while it was being started: it may have started; nothing is started twice';
const ENDED_UNTOLD =
  'supervisord and the agent ended right after it was started, before it was told: what came of it is not known';
/** supervisord gives times in whole seconds. */
const WHOLE_SECOND_MS = 1000;

/** Carries out the fires of this host: claims, starts, lets wait, records. */
export function createFires(options: FiresOptions): Fires {
  const { journal, model, causes, limits, claimLease, limitOf, isNewSupervisord, logger } = options;
  const { now = Date.now } = options;
  const records = createFireRecords(journal, options.recorder, model, now, logger);
  const waiting = new Map<string, Fire>();

  const onBusy = (fire: Fire, reason: string): void => {
    if (fire.schedule.overlap === 'SKIP') {
      records.record(fire, 'SKIPPED', reason);
      return;
    }
    const entry = journal.get(keyOf(fire));
    if (entry?.queued !== undefined) {
      const since = new Date(entry.queued.nominalMs).toISOString();
      records.record(fire, 'SKIPPED', `${reason}, and the fire of ${since} waits already`);
      return;
    }
    if (entry === undefined) return;
    journal.write([{ ...entry, queued: storedOf(fire) }], { sync: true });
    waiting.set(keyOf(fire), fire);
    records.record(fire, 'QUEUED', `${reason}; it starts when that ends`);
  };
  const startBatch = createBatchStarter({ ...options, records, onBusy });
  const leaveQueue = (entry: FireEntry): FireEntry => ({ ...entry, queued: undefined });

  /** supervisord gives the events again that the agent had not acknowledged. */
  const expectEvents = ({ schedule, nominalMs }: StoredFire, rows: readonly ProcessRow[]): void => {
    const nominalAt = new Date(nominalMs).toISOString();
    for (const { group, name } of rows) {
      const expectation = causes.expect(group, name, { cause: 'FIRE', schedule, nominalAt });
      setTimeout(expectation.takeBack, REDELIVERY_MS).unref();
    }
  };

  const claim = async (fire: Fire): Promise<void> => {
    const { decision, reason } = await claimLease(fire);
    if (decision === 'GRANTED') {
      await startBatch([fire]);
      return;
    }
    if (decision === 'BUSY') records.record(fire, 'SKIPPED', reason);
    else if (decision === 'UNREACHABLE') records.record(fire, 'MISSED', reason);
    else
      logger.info({ program: fire.program.name, nominalMs: fire.nominalMs, reason }, 'not this host’s fire');
    records.settle([fire], false);
  };

  return {
    record: (fire, outcome, reason) => {
      records.record(fire, outcome, reason);
    },
    start(fires) {
      const own = fires.filter(({ schedule }) => !schedule.once);
      if (own.length > 0) void startBatch(own);
      for (const fire of fires.filter(({ schedule }) => schedule.once)) void claim(fire);
    },
    dropQueued(isWanted) {
      for (const entry of [...journal.entries]) {
        if (entry.queued === undefined || isWanted(entry.key)) continue;
        const reason = 'while it waited, the program was paused, disabled, changed or taken off this host';
        records.recordStored(entry.queued, 'SKIPPED', reason);
        waiting.delete(entry.key);
        journal.write([leaveQueue(entry)]);
      }
    },
    startQueued() {
      for (const [key, fire] of waiting) {
        const entry = journal.get(key);
        if (entry === undefined || entry.pending !== undefined) continue;
        if (model.ofProgram(fire.program.name).some(isBusy)) continue;
        waiting.delete(key);
        const pending = { ...storedOf(fire), atMs: now() };
        journal.write([{ ...leaveQueue(entry), pending }], { sync: true });
        void startBatch([fire]);
      }
    },
    recover() {
      for (const entry of [...journal.entries]) {
        const { key, pending, queued } = entry;
        if (queued !== undefined) {
          const { programId, group: name, revision, schedule } = queued;
          const settings = {
            name: schedule,
            overlap: 'QUEUE',
            limitSeconds: limitOf(key),
            once: false,
          } as const;
          const program = { programId, name, revision };
          waiting.set(key, { program, schedule: settings, nominalMs: queued.nominalMs });
        }
        const { started } = entry;
        if (isNewSupervisord && (pending ?? started?.untold) !== undefined) {
          if (pending !== undefined && queued?.nominalMs !== pending.nominalMs)
            records.recordStored(pending, 'UNKNOWN', BOTH_ENDED);
          if (started?.untold !== undefined) records.recordStored(started.untold, 'UNKNOWN', ENDED_UNTOLD);
          journal.write([{ ...entry, pending: undefined, started: undefined }]);
          continue;
        }
        const began = pending ?? started;
        if (began === undefined) continue;
        const since = began.atMs - WHOLE_SECOND_MS;
        const rows = model.ofProgram(began.group).filter(({ startedAtMs = 0 }) => startedAtMs >= since);
        const limitSeconds = limitOf(key);
        for (const { group, name, startedAtMs = now() } of rows.filter(isBusy)) {
          if (limitSeconds !== null) limits.resume(group, name, limitSeconds, now() - startedAtMs);
        }
        if (pending === undefined) {
          if (started?.untold !== undefined) expectEvents(started.untold, rows);
          continue;
        }
        const rest = { ...entry, pending: undefined };
        if (queued?.nominalMs === pending.nominalMs) {
          journal.write([rest]);
          continue;
        }
        if (rows.length === 0) {
          const reason = 'the agent ended before it could start it; nothing is started twice';
          records.recordStored(pending, 'MISSED', reason);
          journal.write([rest]);
          continue;
        }
        const { atMs, ...untold } = pending;
        journal.write([{ ...rest, started: { group: pending.group, atMs, untold } }]);
        records.await(key);
        expectEvents(untold, rows);
      }
    },
    tell() {
      records.tell();
    },
  };
}
