import type { Target } from '@dart/supervisor';
import type { HostReader } from '../model/host-reader.ts';
import type { Model, ProcessRow } from '../model/model.ts';
import { findTargets } from './find-targets.ts';
import type { GroupActions } from './group-actions.ts';
import type { CommandOutcome, CommandResultEntry } from './journal.ts';
import { faultResult, isFault, summarize } from './outcome.ts';
import type { OwnGroups } from './own-group.ts';
import type { Priority, Supervisord } from '../supervisord/supervisord.ts';
import type { ProcessAction, ProcessActionName } from './process-actions.ts';
import type { CommandRequest } from './request.ts';

export interface ExecutorOptions {
  readonly model: Model;
  readonly hostReader: HostReader;
  readonly supervisord: Pick<Supervisord, 'getPriorities'>;
  readonly processActions: Readonly<Record<ProcessActionName, ProcessAction>>;
  readonly groupActions: GroupActions;
  readonly ownGroups: OwnGroups;
  /** Fetches the desired state and writes the configuration; gives a sentence. */
  readonly rewrite: () => Promise<string>;
}

/** Carries a command out once. `onAdding` as in GroupControl. */
export type Executor = (
  request: CommandRequest,
  deadlineMs: number,
  onAdding: (group: string | undefined) => void,
) => Promise<CommandOutcome>;

/** Actions that go by the priorities of programs. */
const ORDERED: ReadonlySet<ProcessActionName> = new Set(['START', 'STOP', 'RESTART']);
/** What a start has at least after stops that took long, in milliseconds. */
const LEAST_START_MS = 1000;
/** What is left for the result to reach the gateway before the deadline, in milliseconds. */
const REPORT_MS = 500;

/** The executor of this host's commands. */
export function createExecutor(options: ExecutorOptions): Executor {
  const { model, hostReader, processActions, groupActions, ownGroups, rewrite } = options;

  const find = (targets: readonly string[]) =>
    findTargets<ProcessRow>(
      targets,
      (target) => {
        const rows = [...model.rows].filter((row) => matches(row, target, model));
        return target.kind === 'all' ? rows.filter(({ group }) => !ownGroups.has(group)) : rows;
      },
      'supervisord has no process of this name; update it if it is pending',
    );
  /** As supervisord itself starts all: its calls are made in the order in which they are asked for. */
  const sortByPriority = async (rows: readonly ProcessRow[]): Promise<readonly ProcessRow[]> => {
    if (rows.length < 2) return rows;
    // What can't be asked now will say so at its start.
    const priorities = await options.supervisord.getPriorities().catch(() => undefined);
    const of = ({ group, name }: ProcessRow): Priority => priorities?.get(`${group}:${name}`) ?? [0, 0];
    return rows.toSorted((left, right) => of(left)[0] - of(right)[0] || of(left)[1] - of(right)[1]);
  };
  const actOnProcesses = async (
    action: ProcessActionName,
    request: CommandRequest,
    deadlineMs: number,
  ): Promise<CommandResultEntry[]> => {
    let found = find(request.targets);
    if (found.faults.length > 0) {
      await hostReader.poll();
      found = find(request.targets);
    }
    const rows = ORDERED.has(action) ? await sortByPriority(found.things) : found.things;
    const act = async (row: ProcessRow, step: ProcessActionName, withinMs: number) => {
      // Its logs are the only thing of its own that it may clear.
      if (ownGroups.has(row.group) && step !== 'CLEAR_LOGS') return ownGroups.refuse(row.group, action);
      return processActions[step](row, request, withinMs);
    };
    /** As supervisord stops all: what started last goes first. */
    const stopAll = async (): Promise<CommandResultEntry[]> =>
      (await Promise.all(rows.toReversed().map((row) => act(row, 'STOP', deadlineMs)))).toReversed();
    const restartAll = async (): Promise<CommandResultEntry[]> => {
      const endAtMs = performance.now() + deadlineMs;
      const stops = await stopAll();
      const leftMs = Math.max(LEAST_START_MS, endAtMs - performance.now());
      return Promise.all(
        stops.map(async (stop, at) => {
          const row = rows[at];
          const isAtRest = !isFault(stop.faultName) || stop.faultName === 'NOT_RUNNING';
          return row === undefined || !isAtRest ? stop : act(row, 'START', leftMs);
        }),
      );
    };
    const actOnAll = (): Promise<CommandResultEntry[]> => {
      if (action === 'STOP') return stopAll();
      // Several restart as a whole: all stop, then all start.
      if (action === 'RESTART' && rows.length > 1) return restartAll();
      return Promise.all(rows.map((row) => act(row, action, deadlineMs)));
    };
    return [...found.faults, ...(await actOnAll())];
  };

  return async (request, deadlineMs, onAdding) => {
    const leftMs = Math.max(1000, deadlineMs - REPORT_MS);
    const nothing = 'there was nothing to do';
    switch (request.action) {
      case 'REWRITE':
        return { state: 'SUCCEEDED', message: await rewrite(), results: [] };
      case 'REREAD':
        await hostReader.poll();
        return describeReread(hostReader);
      case 'UPDATE':
      case 'ADD':
      case 'REMOVE':
        return summarize(await groupActions(request.action, request, leftMs, onAdding), nothing);
      case 'START':
      case 'STOP':
      case 'RESTART':
      case 'SIGNAL':
      case 'WRITE_STDIN':
      case 'CLEAR_LOGS':
        return summarize(await actOnProcesses(request.action, request, leftMs), nothing);
    }
  };
}

/** A program's name means its processes, in whatever group they are. */
function matches(row: ProcessRow, target: Target, model: Model): boolean {
  if (target.kind === 'all') return true;
  if (target.kind === 'process') return row.group === target.group && row.name === target.process;
  return row.group === target.group || model.nameProgram(row.group, row.name) === target.group;
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
