import { setTimeout as delay } from 'node:timers/promises';
import type { Applied } from '../configuration/applied.ts';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { Model } from '../model/model.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { ConfigurationDifference, Supervisord } from '../supervisord/supervisord.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, failedResult, faultResult } from './outcome.ts';
import type { ProcessControl } from './process-control.ts';

export interface GroupUpdateOptions {
  readonly supervisord: Supervisord;
  readonly model: Model;
  readonly writer: ConfigurationWriter;
  readonly applied: Applied;
  readonly control: ProcessControl;
  /** The group that the agent itself runs in. */
  readonly ownGroup: string;
  /** Told while supervisord does not have the group yet: its first run may be over at once. */
  readonly beforeAdd: (group: string) => void;
}

/** Makes one group run as it is written: stop and wait, remove, add. */
export type GroupUpdate = (
  group: string,
  difference: ConfigurationDifference,
  deadlineMs: number,
  /** Told on disk before the group is removed, so that a crash before it is added can be mended. */
  onAdding: (group: string | undefined) => void,
) => Promise<CommandResultEntry>;

/** supervisord still reaps a process of the group: asked again after this, in milliseconds. */
const STILL_RUNNING_RETRY_MS = 100;

/** The update of groups of one supervisord. */
export function createGroupUpdate(options: GroupUpdateOptions): GroupUpdate {
  const { supervisord, model, writer, applied, control, ownGroup, beforeAdd } = options;

  const remove = async (group: string, deadlineMs: number): Promise<void> => {
    const endAtMs = performance.now() + deadlineMs;
    const running = model.inGroup(group);
    await Promise.all(running.map(({ name }) => control.stop(group, name, deadlineMs)));
    for (;;) {
      try {
        await supervisord.removeProcessGroup(group);
        return;
      } catch (error) {
        const canRetry = error instanceof SupervisordFault && error.faultName === 'STILL_RUNNING';
        if (!canRetry || performance.now() > endAtMs) throw error;
        await delay(STILL_RUNNING_RETRY_MS);
      }
    }
  };
  const add = async (group: string): Promise<void> => {
    applied.take(group, writer.written);
    beforeAdd(group);
    await supervisord.addProcessGroup(group);
  };

  return async (group, { added, changed, removed }, deadlineMs, onAdding) => {
    const isPending = added.includes(group) || changed.includes(group) || removed.includes(group);
    if (!isPending) return doneResult(group, 'nothing is pending, so nothing was changed');
    if (group === ownGroup) {
      const how = `the agent can't update its own group; on the host run: supervisorctl update ${group}`;
      return faultResult(group, 'FAILED', how);
    }
    try {
      if (!added.includes(group)) {
        if (changed.includes(group)) onAdding(group);
        await remove(group, deadlineMs);
      }
      if (removed.includes(group)) return doneResult(group, 'stopped and removed');
      await add(group);
      onAdding(undefined);
      return doneResult(
        group,
        added.includes(group) ? 'added' : 'stopped, removed and added as it is written',
      );
    } catch (error) {
      return failedResult(group, error);
    }
  };
}
