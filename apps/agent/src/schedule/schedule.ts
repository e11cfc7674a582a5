import type { Client } from '@dart/client';
import type { Logger, Service } from '@dart/runtime';
import type { DesiredProgram } from '../desired/desired-state.ts';
import type { Identity } from '../identity/identity.ts';
import type { Model } from '../model/model.ts';
import type { Alerts } from '../monitors/alerts.ts';
import type { Recorder } from '../recorder.ts';
import type { RunCauses } from '../runs/causes.ts';
import type { Limits } from '../runs/limits.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import { createScheduleAlarms } from './alarms.ts';
import { scheduleKey } from './fire.ts';
import { createFires } from './fires.ts';
import { openFireJournal } from './journal.ts';
import { createLeases } from './lease.ts';
import { createScheduler } from './scheduler.ts';

export interface ScheduleOptions {
  readonly client: Client;
  readonly folder: string;
  /** The random id of this start of the agent. */
  readonly start: string;
  readonly identity: Pick<Identity, 'hostId'>;
  /** The programs that supervisord has; the same array as long as nothing about them has changed. */
  readonly programs: () => readonly DesiredProgram[];
  /** Whether the start of the agent before this one was under another supervisord. */
  readonly isNewSupervisord: boolean;
  readonly alerts: Pick<Alerts, 'hold' | 'clear'>;
  readonly supervisord: Supervisord;
  readonly model: Model;
  readonly causes: RunCauses;
  readonly limits: Limits;
  readonly recorder: Pick<Recorder, 'recordFire'>;
  readonly logger: Logger;
}

/** The schedules of a host. */
export interface Schedule extends Service {
  /** The programs may have changed. */
  look(): void;
}

/** All that starts programs at their times on this host. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { client, folder, start, identity, programs, model, logger } = options;
  const journal = openFireJournal(folder);
  const alarms = createScheduleAlarms(options.alerts, logger);
  const limitOf = (key: string): number | null => {
    for (const { programId, schedules } of programs()) {
      const found = schedules.find(({ name }) => scheduleKey(programId, name) === key);
      if (found !== undefined) return found.limitSeconds;
    }
    return null;
  };
  const fires = createFires({
    ...options,
    journal,
    alarms,
    limitOf,
    claimLease: createLeases(client, start),
  });
  const hostId = (): string | undefined => identity.hostId;
  const scheduler = createScheduler({ journal, programs, hostId, starter: fires, alarms, logger });
  let unsubscribe: () => void = () => undefined;
  return {
    look: () => {
      scheduler.look();
    },
    async start() {
      fires.recover();
      // What waits starts at once when its time has come, not at the next beat.
      unsubscribe = model.subscribe(({ to }) => {
        if (to === 'EXITED' || to === 'STOPPED' || to === 'FATAL') setImmediate(() => fires.startQueued());
      });
      await scheduler.start();
    },
    async stop() {
      unsubscribe();
      await scheduler.stop();
    },
  };
}
