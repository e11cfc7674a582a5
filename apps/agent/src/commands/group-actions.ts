import type { CommandActionName } from '@dart/supervisor';
import type { HostReader } from '../model/host-reader.ts';
import type { Model } from '../model/model.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';
import { findTargets } from './find-targets.ts';
import type { GroupControl } from './group-control.ts';
import type { GroupRelations } from './group-relations.ts';
import type { CommandResultEntry } from './journal.ts';
import { doneResult, faultResult } from './outcome.ts';
import type { OwnGroups } from './own-group.ts';
import type { CommandRequest } from './request.ts';

/** The actions on whole groups. */
export type GroupActionName = Extract<CommandActionName, 'UPDATE' | 'ADD' | 'REMOVE'>;

export interface GroupActionsOptions {
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly groups: GroupControl;
  readonly relations: GroupRelations;
  readonly ownGroups: OwnGroups;
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
  const { model, hostReader, groups, relations, ownGroups, isManaged } = options;

  /** A group by its name or by that of a program in it. */
  const findGroups = (name: string, { added, removed }: ConfigurationDifference): string[] => {
    const known = new Set([...removed, ...Array.from(model.rows, ({ group }) => group), ...added]);
    return [...known].filter((group) => group === name || relations.programsOf(group).includes(name));
  };
  const refuseUnmanaged = (group: string): CommandResultEntry =>
    faultResult(
      group,
      'FAILED',
      `dart did not write this group and leaves its configuration alone; on the host run: supervisorctl update ${group}`,
    );

  const refuseHalf = (group: string, other: string): CommandResultEntry =>
    faultResult(
      group,
      'FAILED',
      `its programs move between it and ${other}; update ${group}, which does both`,
    );

  return async (action, { targets }, deadlineMs, onAdding) => {
    await hostReader.poll();
    const { difference } = hostReader;
    if (difference === undefined) {
      const what = "can't read its configuration; its log on the host says which file and why";
      return [faultResult('supervisord', 'CANT_REREAD', what)];
    }
    // Of "all" dart's own groups and what dart did not write are left as they are.
    const all = allGroups(action, difference, model).filter(
      (group) => !ownGroups.has(group) && isManaged(group),
    );
    const { things, faults } = findTargets(
      targets,
      (target) => {
        if (target.kind === 'all') return all;
        return findGroups(target.group, difference);
      },
      'this host has no such program; assign it first',
    );
    const results = [...faults];
    const endAtMs = performance.now() + deadlineMs;
    const act = async (group: string): Promise<CommandResultEntry> => {
      if (action === 'ADD') {
        const [other] = relations.findRelated(group, difference).filter((one) => one !== group);
        return other === undefined ? groups.add(group, difference) : refuseHalf(group, other);
      }
      if (action === 'REMOVE') return groups.remove(group);
      if (!isPending(group, difference))
        return doneResult(group, 'nothing is pending, so nothing was changed');
      return groups.update(group, difference, Math.max(1000, endAtMs - performance.now()), onAdding);
    };
    const wanted = things.flatMap((group) =>
      action === 'UPDATE' && isPending(group, difference)
        ? relations.findRelated(group, difference)
        : [group],
    );
    for (const group of new Set(wanted)) {
      if (ownGroups.has(group)) results.push(ownGroups.refuse(group, action));
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
