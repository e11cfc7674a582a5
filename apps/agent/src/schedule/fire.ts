import { hasChild } from '@dart/supervisor';
import type { Logger } from '@dart/runtime';
import { isFault } from '../commands/outcome.ts';
import type { ProcessControl } from '../commands/process-control.ts';
import type { Model, ProcessRow } from '../model/model.ts';
import type { ProcessInfo } from '../supervisord/process-info.ts';
import type { Supervisord } from '../supervisord/supervisord.ts';
import type { Recorder } from '../recorder.ts';
import type { Fire } from './scheduler.ts';

/** How long supervisord may take to start a fire's process, in milliseconds; its run is recorded by its events. */
const START_DEADLINE_MS = 60_000;

/** Carries out fires: starts the processes of the program, or records why not. */
export interface FireStarter {
  start(fire: Fire): Promise<void>;
  miss(fire: Fire, reason: string): void;
}

/** The starter of this host's fires. */
export function createFireStarter(
  supervisord: Supervisord,
  model: Model,
  control: ProcessControl,
  recorder: Recorder,
  logger: Logger,
): FireStarter {
  const record = (
    { program, nominalAt }: Fire,
    outcome: 'SKIPPED' | 'MISSED' | 'FAILED',
    reason: string,
  ): void => {
    logger.warn({ program: program.name, nominalAt, outcome, reason }, 'a fire started nothing');
    recorder.recordFire({
      programId: program.programId,
      revision: program.revision,
      group: program.name,
      nominalAt: nominalAt.toISOString(),
      outcome,
      reason,
    });
  };
  /** The event of an exit may still be on its way, so supervisord has the last word. */
  const findBusy = async (rows: readonly ProcessRow[]): Promise<ProcessInfo | ProcessRow | undefined> => {
    for (const row of rows.filter(isBusy)) {
      const info = await supervisord.getProcessInfo(`${row.group}:${row.name}`).catch(() => row);
      if (isBusy(info)) return info;
    }
    return undefined;
  };
  return {
    miss(fire, reason) {
      record(fire, 'MISSED', reason);
    },
    async start(fire) {
      const { program, nominalAt } = fire;
      const rows = model.inGroup(program.name);
      if (rows.length === 0) {
        record(fire, 'FAILED', `supervisord does not have ${program.name} yet; update it on this host`);
        return;
      }
      const busy = await findBusy(rows);
      if (busy !== undefined) {
        record(fire, 'SKIPPED', `${busy.name} still runs from before (${busy.state})`);
        return;
      }
      logger.info({ program: program.name, nominalAt }, 'fire');
      const cause = { cause: 'FIRE', nominalAt: nominalAt.toISOString() } as const;
      const results = await Promise.all(
        rows.map(({ group, name }) => control.start(group, name, cause, START_DEADLINE_MS)),
      );
      // A process that was spawned has a run of its own that tells its end.
      const failure = results.find(
        ({ faultName }) => isFault(faultName) && faultName !== 'ABNORMAL_TERMINATION',
      );
      if (failure !== undefined) record(fire, 'FAILED', failure.message);
    },
  };
}

function isBusy({ state }: Pick<ProcessRow, 'state'>): boolean {
  return hasChild(state) || state === 'BACKOFF';
}
