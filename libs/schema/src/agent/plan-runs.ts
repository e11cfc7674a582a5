import type { tables } from '@dart/database';
import type { FireRecord, TransitionRecord } from './records.ts';

type Run = typeof tables.runs.$inferSelect;
type Outcome = Run['outcome'];

/** How a run ended, for a run that began in an earlier batch. */
export interface RunEnd {
  readonly group: string;
  readonly process: string;
  readonly outcome: Outcome;
  readonly endedAt: Date;
  readonly pid: number | null;
  readonly exitStatus: number | null;
  readonly exitSignal: string | null;
  readonly expected: boolean | null;
  readonly stdoutTail: string | null;
  readonly stderrTail: string | null;
  /** Why the agent itself ended it. */
  readonly reason: string | null;
  readonly peakMemoryBytes: number | null;
  readonly cpuMs: number | null;
}

/** A run that begins in this batch, and may end in it. */
export interface RunBegin extends Omit<RunEnd, 'endedAt'> {
  readonly sequence: number;
  readonly programId: string | null;
  readonly revision: number | null;
  readonly cause: Run['cause'];
  readonly commandId: string | null;
  readonly schedule: string | null;
  readonly nominalAt: Date | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export interface PlannedRuns {
  readonly ended: readonly RunEnd[];
  readonly begun: readonly RunBegin[];
}

const UNENDED = {
  endedAt: null,
  pid: null,
  exitStatus: null,
  exitSignal: null,
  expected: null,
  stdoutTail: null,
  stderrTail: null,
  reason: null,
  peakMemoryBytes: null,
  cpuMs: null,
};

/** The outcome of a run whose process came to this state; undefined when the run goes on. */
function outcomeOf({ to, expected, end }: TransitionRecord): Outcome | undefined {
  switch (to) {
    case 'EXITED':
      return expected === true && end?.reason == null ? 'SUCCEEDED' : 'FAILED';
    case 'BACKOFF':
    case 'FATAL':
      return 'FAILED';
    case 'STOPPED':
      return end?.reason == null ? 'STOPPED' : 'FAILED';
    case 'UNKNOWN':
      return 'UNKNOWN';
    case 'STARTING':
    case 'RUNNING':
    case 'STOPPING':
      return undefined;
  }
}

function beginOf(transition: TransitionRecord): RunBegin {
  const { group, process, sequence, programId, revision, start, at } = transition;
  return {
    ...UNENDED,
    group,
    process,
    sequence,
    programId: programId ?? null,
    revision: revision ?? null,
    cause: start?.cause ?? 'UNKNOWN',
    commandId: start?.commandId ?? null,
    schedule: start?.schedule ?? null,
    nominalAt: start?.nominalAt ?? null,
    outcome: 'RUNNING',
    startedAt: at,
  };
}

function endOf(transition: TransitionRecord, outcome: Outcome): RunEnd {
  const { group, process, at, pid, exitStatus, exitSignal, expected, end } = transition;
  return {
    group,
    process,
    outcome,
    endedAt: at,
    pid: pid ?? null,
    exitStatus: exitStatus ?? null,
    exitSignal: exitSignal ?? null,
    expected: expected ?? null,
    stdoutTail: end?.stdoutTail ?? null,
    stderrTail: end?.stderrTail ?? null,
    reason: end?.reason ?? null,
    peakMemoryBytes: end?.peakMemoryBytes ?? null,
    cpuMs: end?.cpuMs ?? null,
  };
}

function fireOf(fire: FireRecord): RunBegin {
  const { sequence, group, programId, revision, schedule, nominalAt, outcome, reason } = fire;
  return {
    ...UNENDED,
    group,
    process: group,
    sequence,
    programId,
    revision,
    cause: 'FIRE',
    commandId: null,
    schedule,
    nominalAt,
    outcome,
    startedAt: null,
    reason,
  };
}

/**
 * Turns a batch of records into runs: each STARTING begins one, and what follows ends it. A run that is still open when
 * the next one of the same process begins has an end that nobody saw.
 */
export function planRuns(
  records: readonly { transition?: TransitionRecord | null; fire?: FireRecord | null }[],
): PlannedRuns {
  const ended = new Map<string, RunEnd>();
  const open = new Map<string, RunBegin>();
  const begun: RunBegin[] = [];
  for (const { transition, fire } of records) {
    if (fire) begun.push(fireOf(fire));
    if (!transition) continue;
    const key = `${transition.group}:${transition.process}`;
    const current = open.get(key);
    const finish = (end: RunEnd): void => {
      if (current) begun.push({ ...current, ...end, pid: end.pid ?? current.pid });
      else if (!ended.has(key)) ended.set(key, end);
      open.delete(key);
    };
    if (transition.to === 'STARTING') {
      finish(endOf({ ...transition, pid: null }, 'UNKNOWN'));
      open.set(key, beginOf(transition));
      continue;
    }
    const outcome = outcomeOf(transition);
    if (outcome !== undefined) finish(endOf(transition, outcome));
    else if (current) open.set(key, { ...current, pid: transition.pid ?? current.pid });
  }
  return { ended: [...ended.values()], begun: leaveOutUndecided([...begun, ...open.values()]) };
}

/** A fire that waited and was decided in the same batch has only the run that it became; so has one that was unknown. */
function leaveOutUndecided(begun: readonly RunBegin[]): RunBegin[] {
  const fireKey = ({ programId, schedule, nominalAt }: RunBegin): string =>
    `${programId ?? ''}\t${schedule ?? ''}\t${nominalAt?.getTime() ?? ''}`;
  const keysOf = (isMeant: (run: RunBegin) => boolean): ReadonlySet<string> =>
    new Set(begun.filter((run) => run.cause === 'FIRE' && isMeant(run)).map(fireKey));
  const decided = keysOf(({ outcome }) => outcome !== 'QUEUED');
  const started = keysOf(({ startedAt }) => startedAt !== null);
  return begun.filter((run) => {
    if (run.cause !== 'FIRE' || run.startedAt !== null) return true;
    if (run.outcome === 'QUEUED') return !decided.has(fireKey(run));
    return run.outcome !== 'UNKNOWN' || !started.has(fireKey(run));
  });
}
