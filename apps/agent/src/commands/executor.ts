import { parseTarget, type Target } from '@dart/supervisor';
import type { HostReader } from '../model/host-reader.ts';
import type { Model, ProcessRow } from '../model/model.ts';
import type { ConfigurationDifference } from '../supervisord/supervisord.ts';
import type { GroupUpdate } from './group-update.ts';
import type { CommandEntry, CommandOutcome, CommandResultEntry } from './journal.ts';
import { faultResult, summarize } from './outcome.ts';
import type { ProcessControl } from './process-control.ts';

export interface ExecutorOptions {
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly control: ProcessControl;
  readonly updateGroup: GroupUpdate;
  readonly ownGroup: string;
  /** Fetches the desired state and writes the configuration; gives a sentence. */
  readonly rewrite: () => Promise<string>;
}

/** Carries a command out once. `onAdding` as in GroupUpdate. */
export type Executor = (
  command: CommandEntry,
  deadlineMs: number,
  onAdding: (group: string | undefined) => void,
) => Promise<CommandOutcome>;

/** What is left for the result to reach the gateway before the deadline, in milliseconds. */
const REPORT_MS = 500;

/** The executor of this host's commands. */
export function createExecutor(options: ExecutorOptions): Executor {
  const { model, hostReader, control, updateGroup, ownGroup, rewrite } = options;

  const findRows = async (target: Target): Promise<ProcessRow[]> => {
    const match = (): ProcessRow[] => [...model.rows].filter((row) => matches(row, target));
    const rows = match();
    if (rows.length > 0) return rows;
    await hostReader.poll();
    return match();
  };
  const act = async (
    command: CommandEntry,
    target: Target,
    deadlineMs: number,
  ): Promise<CommandResultEntry[]> => {
    const rows = await findRows(target);
    const mine = target.kind === 'all' ? rows.filter(({ group }) => group !== ownGroup) : rows;
    const cause = { cause: 'COMMAND', commandId: command.id } as const;
    return Promise.all(
      mine.map(async ({ group, name }) => {
        if (group === ownGroup) {
          const how = `the agent can't stop or start itself; on the host run: supervisorctl restart ${group}`;
          return faultResult(group, 'FAILED', how);
        }
        if (command.action === 'START') return control.start(group, name, cause, deadlineMs);
        if (command.action === 'STOP') return control.stop(group, name, deadlineMs);
        return control.restart(group, name, cause, deadlineMs);
      }),
    );
  };
  const update: (
    target: Target,
    deadlineMs: number,
    onAdding: (group: string | undefined) => void,
  ) => Promise<CommandResultEntry[]> = async (target, deadlineMs, onAdding) => {
    await hostReader.poll();
    const { difference } = hostReader;
    if (difference === undefined) {
      const what = "supervisord can't read its configuration; its log on the host says which file and why";
      return [faultResult('supervisord', 'CANT_REREAD', what)];
    }
    const results: CommandResultEntry[] = [];
    for (const group of groupsOf(target, difference, ownGroup)) {
      if (isKnown(group, difference))
        results.push(await updateGroup(group, difference, deadlineMs, onAdding));
      else results.push(faultResult(group, 'BAD_NAME', 'this host has no such program; assign it first'));
    }
    await hostReader.poll();
    return results;
  };
  const isKnown = (group: string, difference: ConfigurationDifference): boolean =>
    difference.added.includes(group) || difference.removed.includes(group) || model.inGroup(group).length > 0;

  return async (command, deadlineMs, onAdding) => {
    const leftMs = Math.max(1000, deadlineMs - REPORT_MS);
    if (command.action === 'REWRITE') {
      const message = await rewrite();
      return { state: 'SUCCEEDED', message, results: [] };
    }
    if (command.action === 'REREAD') {
      await hostReader.poll();
      return describeReread(hostReader);
    }
    const target = parseTarget(command.target ?? 'all');
    if (target === undefined) {
      const what = `"${command.target ?? ''}" is no target; write a program, group:name, group:* or all`;
      return summarize([faultResult('target', 'BAD_NAME', what)], '');
    }
    const results =
      command.action === 'UPDATE'
        ? await update(target, leftMs, onAdding)
        : await act(command, target, leftMs);
    if (results.length === 0 && target.kind !== 'all') {
      const what = 'supervisord has no process of this name; update it if it is pending';
      results.push(faultResult(command.target ?? '', 'BAD_NAME', what));
    }
    return summarize(results, 'there was nothing to do');
  };
}

function matches(row: ProcessRow, target: Target): boolean {
  if (target.kind === 'all') return true;
  if (row.group !== target.group) return false;
  return target.kind === 'group' || row.name === target.process;
}

/** An update is per group; "all" leaves the agent's own group alone. */
function groupsOf(
  target: Target,
  { added, changed, removed }: ConfigurationDifference,
  ownGroup: string,
): string[] {
  if (target.kind !== 'all') return [target.group];
  return [...removed, ...changed, ...added].filter((group) => group !== ownGroup);
}

function describeReread({ difference }: HostReader): CommandOutcome {
  if (difference === undefined) {
    const what = "can't read its configuration; its log on the host says which file and why";
    return summarize([faultResult('supervisord', 'CANT_REREAD', what)], '');
  }
  const { added, changed, removed } = difference;
  const parts = [
    ...added.map((group) => `${group} added`),
    ...changed.map((group) => `${group} changed`),
    ...removed.map((group) => `${group} removed`),
  ];
  const message = parts.length === 0 ? 'nothing is pending' : `pending: ${parts.join(', ')}`;
  return { state: 'SUCCEEDED', message, results: [] };
}
