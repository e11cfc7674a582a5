import type { Logger } from '@dart/runtime';
import type { Recorder } from '../recorder.ts';
import type { Model } from '../model/model.ts';
import type { RunCauses } from '../runs/causes.ts';
import type { Limits } from '../runs/limits.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { ScheduleAlarms } from './alarms.ts';
import { keyOf, type Fire } from './fire.ts';
import type { FireEntry, FireJournal } from './journal.ts';
import type { ClaimLease } from './lease.ts';
import { createFireRecords, storedOf } from './records.ts';
import { createRecovery } from './recovery.ts';
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
};

/** Carries out the fires of this host: claims, starts, lets wait, records. */
export function createFires(options: FiresOptions): Fires {
  const { journal, model, claimLease, limitOf, logger, now = Date.now } = options;
  const records = createFireRecords(journal, options.recorder, logger);
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
  const recoverEntry = createRecovery({ ...options, records, now });
  const leaveQueue = (entry: FireEntry): FireEntry => ({ ...entry, queued: undefined });

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
        const { key, queued } = entry;
        if (queued !== undefined) {
          const { programId, group: name, revision, schedule } = queued;
          const program = { programId, name, revision };
          const settings = {
            name: schedule,
            overlap: 'QUEUE',
            limitSeconds: limitOf(key),
            once: false,
          } as const;
          waiting.set(key, { program, schedule: settings, nominalMs: queued.nominalMs });
        }
        recoverEntry(entry);
      }
    },
  };
}
