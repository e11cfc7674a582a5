import type { ProcessReportInput, PendingReportInput, ReportHostInput } from '@dart/client/agent';
import type { Logger } from '@dart/runtime';
import type { Applied } from '../configuration/applied.ts';
import type { ConfigurationWriter } from '../configuration/writer.ts';
import { knowOutput } from '../runs/output-files.ts';
import type { Tails } from '../runs/tails.ts';
import type { Model, ProcessRow } from './model.ts';
import type { ConfigurationDifference, Supervisord } from '../supervisord/supervisord.ts';

export interface HostReader {
  /** Asks supervisord for all processes and for what differs from its files; never throws. */
  poll(): Promise<void>;
  /** What `reloadConfig` said last, but for dart's own listener of log events; undefined while supervisord does not answer or can't read its files. */
  readonly difference: ConfigurationDifference | undefined;
  /** What it said of the listener of log events, which waits for no person. */
  readonly listenerDifference: ConfigurationDifference;
  /** Told of it after each poll. */
  onListenerPending: (difference: ConfigurationDifference) => void;
  /** Whether supervisord answered the last poll. */
  readonly answers: boolean;
  /** Called after each poll. */
  onPolled: () => void;
  /** The whole truth of this host, as known now. */
  readReport(start: string): ReportHostInput;
}

/** Reads the state of this host for full reports. */
export function createHostReader(
  supervisord: Supervisord,
  model: Model,
  writer: ConfigurationWriter,
  applied: Applied,
  tails: Tails,
  /** The group of the listener of log events. */
  listener: string,
  logger: Logger,
): HostReader {
  let difference: ConfigurationDifference | undefined;
  let listenerDifference: ConfigurationDifference = { added: [], changed: [], removed: [] };
  let hasProcesses = false;
  return {
    get difference() {
      return difference;
    },
    get listenerDifference() {
      return listenerDifference;
    },
    onListenerPending: () => undefined,
    get answers() {
      return hasProcesses;
    },
    onPolled: () => undefined,
    async poll() {
      try {
        const { written } = writer;
        const found = await supervisord.reloadConfig();
        applied.update(written, found);
        listenerDifference = filterGroups(found, (group) => group === listener);
        difference = filterGroups(found, (group) => group !== listener);
      } catch (error) {
        difference = undefined;
        logger.warn({ err: error }, 'what is pending is not known');
      }
      const finish = model.beginPoll();
      try {
        const infos = await supervisord.getAllProcessInfo();
        finish(infos);
        for (const info of infos) knowOutput(tails, info);
        hasProcesses = true;
      } catch (error) {
        hasProcesses = false;
        logger.warn({ err: error }, 'the processes are not known');
      }
      this.onPolled();
      this.onListenerPending(listenerDifference);
    },
    readReport(start) {
      const { written } = writer;
      return {
        start,
        digest: model.digest,
        writtenVersion: written.version,
        processes: hasProcesses ? Array.from(model.rows, (row) => reportProcess(row, applied)) : null,
        pending: difference === undefined ? null : reportPending(difference, writer, applied),
        assignments: [
          ...Object.values(written.sections)
            .filter(({ programId }) => !written.refusals.some((refusal) => refusal.programId === programId))
            .map(({ programId, revision, differences = [] }) => ({ programId, revision, differences })),
          ...written.refusals,
        ],
      };
    },
  };
}

function filterGroups(
  { added, changed, removed }: ConfigurationDifference,
  isMeant: (group: string) => boolean,
): ConfigurationDifference {
  return {
    added: added.filter(isMeant),
    changed: changed.filter(isMeant),
    removed: removed.filter(isMeant),
  };
}

function reportProcess(row: ProcessRow, applied: Applied): ProcessReportInput {
  const program = applied.find(row.group, row.name);
  const at = (ms: number | undefined): string | null =>
    ms === undefined ? null : new Date(ms).toISOString();
  return {
    group: row.group,
    name: row.name,
    state: row.state,
    stateSince: new Date(row.stateSinceMs).toISOString(),
    pid: row.pid ?? null,
    exitStatus: row.end?.exitStatus ?? null,
    exitSignal: row.end?.exitSignal ?? null,
    expected: row.expected ?? null,
    spawnError: row.spawnError ?? null,
    startedAt: at(row.startedAtMs),
    stoppedAt: at(row.stoppedAtMs),
    programId: program?.programId ?? null,
    revision: program?.revision ?? null,
  };
}

function reportPending(
  { added, changed, removed }: ConfigurationDifference,
  { written }: ConfigurationWriter,
  applied: Applied,
): PendingReportInput[] {
  const list = (groups: readonly string[], kind: PendingReportInput['kind']): PendingReportInput[] =>
    groups.map((group) => ({
      group,
      kind,
      programId: written.sections[group]?.programId ?? applied.get(group)?.programId ?? null,
    }));
  return [...list(added, 'ADDED'), ...list(changed, 'CHANGED'), ...list(removed, 'REMOVED')];
}
