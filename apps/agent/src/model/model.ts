import { digestOfStates, type ProcessStateName } from '@dart/supervisor';
import type { ProcessEnd } from '../supervisord-log/log-line.ts';
import type { ProcessInfo } from '../supervisord/process-info.ts';

/** What is known of a process: from supervisord's own list, then from each event. */
export interface ProcessRow {
  readonly group: string;
  readonly name: string;
  readonly state: ProcessStateName;
  readonly stateSinceMs: number;
  readonly pid?: number;
  readonly end?: ProcessEnd;
  readonly expected?: boolean;
  readonly spawnError?: string;
  readonly startedAtMs?: number;
  readonly stoppedAtMs?: number;
  readonly stdoutLogFile?: string;
  readonly stderrLogFile?: string;
}

/** A change of a process's state with all that is known of it. */
export interface Change {
  readonly group: string;
  readonly process: string;
  readonly from: ProcessStateName;
  readonly to: ProcessStateName;
  readonly atMs: number;
  readonly pid?: number;
  readonly expected?: boolean;
  readonly end?: ProcessEnd;
  readonly spawnError?: string;
}

/** The processes of this host as the agent knows them. */
export interface Model {
  readonly rows: Iterable<ProcessRow>;
  get(group: string, name: string): ProcessRow | undefined;
  inGroup(group: string): ProcessRow[];
  /** The processes of a program, in whatever group they are. */
  ofProgram(program: string): ProcessRow[];
  /** The name of the program that a process belongs to. */
  nameProgram(group: string, process: string): string;
  /** The digest that the gateway compares. */
  readonly digest: string;
  apply(change: Change): void;
  /** Begins a poll; the function it returns takes the answer. Rows that changed by an event since keep the event's state. */
  beginPoll(): (infos: readonly ProcessInfo[]) => void;
  /** Called at each change, until the function that is returned is called. */
  subscribe(listener: (change: Change) => void): () => void;
}

const keyOf = (group: string, name: string): string => `${group}\t${name}`;

/** An empty model. @param nameProgram as in Applied; else each group is a program */
export function createModel(
  nameProgram: (group: string, process: string) => string = (group) => group,
): Model {
  let rows = new Map<string, ProcessRow>();
  const changedSince = new Set<Set<string>>();
  const listeners = new Set<(change: Change) => void>();
  return {
    get rows() {
      return rows.values();
    },
    get: (group, name) => rows.get(keyOf(group, name)),
    inGroup: (group) => [...rows.values()].filter((row) => row.group === group),
    nameProgram,
    ofProgram: (program) =>
      [...rows.values()].filter(({ group, name }) => nameProgram(group, name) === program),
    get digest() {
      return digestOfStates(rows.values());
    },
    apply(change) {
      const key = keyOf(change.group, change.process);
      rows.set(key, applyChange(rows.get(key), change));
      for (const keys of changedSince) keys.add(key);
      for (const listener of listeners) listener(change);
    },
    beginPoll() {
      const changed = new Set<string>();
      changedSince.add(changed);
      return (infos) => {
        changedSince.delete(changed);
        const fresh = new Map<string, ProcessRow>();
        for (const info of infos) {
          const key = keyOf(info.group, info.name);
          fresh.set(key, merge(rows.get(key), info, changed.has(key)));
        }
        rows = fresh;
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function applyChange(row: ProcessRow | undefined, change: Change): ProcessRow {
  const { group, process: name, to: state, atMs } = change;
  const hasEnded = state === 'EXITED' || state === 'STOPPED' || state === 'BACKOFF' || state === 'FATAL';
  const pid = hasEnded || state === 'STARTING' ? undefined : (change.pid ?? row?.pid);
  const isNew = state === 'STARTING';
  const end = isNew ? undefined : (change.end ?? row?.end);
  const expected = isNew ? undefined : (change.expected ?? row?.expected);
  const spawnError = isNew ? undefined : (change.spawnError ?? row?.spawnError);
  const startedAtMs = isNew ? atMs : row?.startedAtMs;
  const stoppedAtMs = hasEnded && state !== 'FATAL' ? atMs : row?.stoppedAtMs;
  return {
    group,
    name,
    state,
    stateSinceMs: atMs,
    ...(pid === undefined ? {} : { pid }),
    ...(end === undefined ? {} : { end }),
    ...(expected === undefined ? {} : { expected }),
    ...(spawnError === undefined ? {} : { spawnError }),
    ...(startedAtMs === undefined ? {} : { startedAtMs }),
    ...(stoppedAtMs === undefined ? {} : { stoppedAtMs }),
    ...logFilesOf(row),
  };
}

function merge(row: ProcessRow | undefined, info: ProcessInfo, changedMeanwhile: boolean): ProcessRow {
  if (row !== undefined && (changedMeanwhile || row.state === info.state)) {
    const pid = changedMeanwhile ? row.pid : info.pid;
    const known: ProcessRow = { ...row, ...logFilesOf(info) };
    return pid === undefined ? withoutPid(known) : { ...known, pid };
  }
  const sinceMs = info.pid === undefined ? info.stoppedAtMs : info.startedAtMs;
  return { ...info, stateSinceMs: sinceMs ?? Date.now() };
}

function logFilesOf(
  source: ProcessRow | ProcessInfo | undefined,
): Pick<ProcessRow, 'stdoutLogFile' | 'stderrLogFile'> {
  return {
    ...(source?.stdoutLogFile === undefined ? {} : { stdoutLogFile: source.stdoutLogFile }),
    ...(source?.stderrLogFile === undefined ? {} : { stderrLogFile: source.stderrLogFile }),
  };
}

function withoutPid(row: ProcessRow): ProcessRow {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'pid')) as unknown as ProcessRow;
}
