import type { CommandActionName } from '@dart/supervisor';
import type { HostReader } from '../model/host-reader.ts';
import type { Model } from '../model/model.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';
import { findTargets } from './find-targets.ts';
import type { GroupControl } from './group-control.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, faultResult } from './outcome.ts';
import type { RefuseOwnGroup } from './own-group.ts';
import type { CommandRequest } from './request.ts';

/** The actions on whole groups. */
export type GroupActionName = Extract<CommandActionName, 'UPDATE' | 'ADD' | 'REMOVE'>;

export interface GroupActionsOptions {
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly groups: GroupControl;
  readonly ownGroup: string;
  readonly refuseOwnGroup: RefuseOwnGroup;
  /** Whether dart wrote the group, or had written it. */
  readonly isManaged: (group: string) => boolean;
}

/** Acts on the groups that a command names, one after the other: their starts and stops are supervisord's own. */
export type GroupActions = (
  action: GroupActionName,
  request: CommandRequest,
  deadlineMs: number,
  onAdding: (group: string | undefined) => void,
) => Promise<CommandResultEntry[]>;

/** The actions on the groups of this host. */
export function createGroupActions(options: GroupActionsOptions): GroupActions {
  const { model, hostReader, groups, ownGroup, refuseOwnGroup, isManaged } = options;

  const isKnown = (group: string, { added, removed }: ConfigurationDifference): boolean =>
    added.includes(group) || removed.includes(group) || model.inGroup(group).length > 0;
  const refuseUnmanaged = (group: string): CommandResultEntry =>
    faultResult(
      group,
      'FAILED',
      `dart did not write this group and leaves its configuration alone; on the host run: supervisorctl update ${group}`,
    );

  return async (action, { targets }, deadlineMs, onAdding) => {
    await hostReader.poll();
    const { difference } = hostReader;
    if (difference === undefined) {
      const what = "can't read its configuration; its log on the host says which file and why";
      return [faultResult('supervisord', 'CANT_REREAD', what)];
    }
    // Of "all" the agent's own group and what dart did not write are left as they are.
    const all = allGroups(action, difference, model).filter(
      (group) => group !== ownGroup && isManaged(group),
    );
    const { things, faults } = findTargets(
      targets,
      (target) => {
        if (target.kind === 'all') return all;
        return isKnown(target.group, difference) ? [target.group] : [];
      },
      'this host has no such program; assign it first',
    );
    const results = [...faults];
    const endAtMs = performance.now() + deadlineMs;
    const act = async (group: string): Promise<CommandResultEntry> => {
      if (action === 'ADD') return groups.add(group, difference);
      if (action === 'REMOVE') return groups.remove(group);
      if (!isPending(group, difference))
        return doneResult(group, 'nothing is pending, so nothing was changed');
      return groups.update(group, difference, Math.max(1000, endAtMs - performance.now()), onAdding);
    };
    for (const group of things) {
      if (group === ownGroup) results.push(refuseOwnGroup(action));
      else if (!isManaged(group)) results.push(refuseUnmanaged(group));
      else results.push(await act(group));
    }
    await hostReader.poll();
    return results;
  };
}

const isPending = (group: string, { added, changed, removed }: ConfigurationDifference): boolean =>
  added.includes(group) || changed.includes(group) || removed.includes(group);

function allGroups(
  action: GroupActionName,
  { added, changed, removed }: ConfigurationDifference,
  model: Model,
): string[] {
  if (action === 'ADD') return [...added];
  if (action === 'UPDATE') return [...removed, ...changed, ...added];
  return [...new Set(Array.from(model.rows, ({ group }) => group))];
}
