import { setTimeout as delay } from 'node:timers/promises';
import type { Applied } from '../configuration/applied.ts';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import type { Model } from '../model/model.ts';
import { SupervisordFault } from '../supervisord/fault.ts';
import type { ProcessInfo } from '../supervisord/process-info.ts';
import type { ConfigurationDifference, Supervisord } from '../supervisord/supervisord.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, failedResult } from './outcome.ts';
import type { ProcessControl } from './process-control.ts';

export interface GroupControlOptions {
  readonly supervisord: Supervisord;
  readonly model: Model;
  readonly writer: ConfigurationWriter;
  readonly applied: Applied;
  readonly control: ProcessControl;
  /**
   * Told while supervisord does not have the group yet: its first run may be over at once. Gives the names of its
   * processes as far as they are known.
   */
  readonly beforeAdd: (group: string) => readonly string[];
  /** Told what supervisord says of these processes before it has started them. */
  readonly onAdded: (infos: readonly ProcessInfo[]) => void;
}

/** Makes groups run as they are written. None of its functions throws: a fault is the result. */
export interface GroupControl {
  /** Stop and wait, remove, add: what of it the pending change needs. */
  update(
    group: string,
    difference: ConfigurationDifference,
    deadlineMs: number,
    /** Told on disk before the group is removed, so that a crash before it is added can be mended. */
    onAdding: (group: string | undefined) => void,
  ): Promise<CommandResultEntry>;
  add(group: string, difference: ConfigurationDifference): Promise<CommandResultEntry>;
  /** Only a group that does not run. */
  remove(group: string): Promise<CommandResultEntry>;
}

/** supervisord still reaps a process of the group: asked again after this, in milliseconds. */
const STILL_RUNNING_RETRY_MS = 100;

/** The control of the groups of one supervisord. */
export function createGroupControl(options: GroupControlOptions): GroupControl {
  const { supervisord, model, writer, applied, control, beforeAdd, onAdded } = options;

  const stopAndRemove = async (group: string, deadlineMs: number): Promise<void> => {
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
    onAdded(await supervisord.addProcessGroup(group, beforeAdd(group)));
  };
  const guard = async (group: string, act: () => Promise<string>): Promise<CommandResultEntry> => {
    try {
      return doneResult(group, await act());
    } catch (error) {
      return failedResult(group, error);
    }
  };

  return {
    update: (group, { added, changed, removed }, deadlineMs, onAdding) =>
      guard(group, async () => {
        if (!added.includes(group)) {
          if (changed.includes(group)) onAdding(group);
          await stopAndRemove(group, deadlineMs);
        }
        if (removed.includes(group)) return 'stopped and removed';
        await add(group);
        onAdding(undefined);
        return added.includes(group) ? 'added' : 'stopped, removed and added as it is written';
      }),
    add: (group, { added }) =>
      guard(group, async () => {
        // Of one that supervisord has, its own fault is the result, and what is applied stays as it is.
        if (added.includes(group)) await add(group);
        else await supervisord.addProcessGroup(group);
        return 'added';
      }),
    remove: (group) =>
      guard(group, async () => {
        await supervisord.removeProcessGroup(group);
        return 'removed';
      }),
  };
}
