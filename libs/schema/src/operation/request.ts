import { parseSignal } from '@dart/supervisor';
import type { Action } from '../command/check.ts';
import { InvalidInputError, type InputIssue } from '../errors/errors.ts';
import type { HostFilter } from '../host/filter.ts';
import type { ProgramFilter } from '../program/filter.ts';

/** Which hosts, and which of their programs and processes; all conditions that are given hold together. */
export interface Scope {
  readonly everyHost: boolean;
  readonly hosts: readonly string[] | null;
  readonly labels: readonly { readonly key: string; readonly value: string }[] | null;
  readonly programs: readonly string[] | null;
  readonly environment: string | null;
  readonly states: readonly string[] | null;
  readonly hostFilter: HostFilter | null;
  readonly programFilter: ProgramFilter | null;
  /** Ids of rows. */
  readonly programIds: readonly string[] | null;
  readonly processIds: readonly string[] | null;
}

/** A scope that names nothing. */
export const NO_SCOPE: Scope = {
  everyHost: false,
  hosts: null,
  labels: null,
  programs: null,
  environment: null,
  states: null,
  hostFilter: null,
  programFilter: null,
  programIds: null,
  processIds: null,
};

export interface OperationRequest {
  readonly action: Action;
  readonly signal: string | null;
  readonly scope: Scope;
}

/** How an operation goes through its targets. */
export interface Pace {
  readonly batchSize: number;
  readonly pauseSeconds: number;
  readonly stopAfter: number | null;
  /** So many targets go first, and the rest only when they are well; 0: none does. */
  readonly canaries: number;
  /** For how long the canaries are watched. */
  readonly canaryWatchSeconds: number;
}

/** An operation that begins with all of its hosts alike. */
export const NO_CANARIES = { canaries: 0, canaryHosts: null, canaryWatchSeconds: 30 } as const;

/** What makes no sense on many hosts at once: input is for one process, add and remove are steps of an update. */
const SINGLE: readonly Action[] = ['WRITE_STDIN', 'ADD', 'REMOVE'];
/** Actions on processes, whatever their group; the others act on groups or on hosts. */
export const ON_PROCESSES: readonly Action[] = ['START', 'STOP', 'RESTART', 'SIGNAL', 'CLEAR_LOGS'];
const MOST_NAMES = 10_000;

/** What each number of a pace may be. */
export const PACE_BOUNDS = {
  batchSize: { least: 1, most: 1_000 },
  pauseSeconds: { least: 0, most: 86_400 },
  stopAfter: { least: 1, most: 1_000_000 },
  canaries: { least: 0, most: 1_000 },
  canaryWatchSeconds: { least: 1, most: 86_400 },
} as const;

type Complain = (field: string, message: string) => void;

/** Collects every fault, then refuses. @throws InvalidInputError */
function check(what: (complain: Complain) => void): void {
  const issues: InputIssue[] = [];
  what((field, message) => issues.push({ entry: null, name: null, field, rule: field, message }));
  if (issues.length === 0) return;
  throw new InvalidInputError(
    'The operation was not accepted.',
    'Mend what is named and send it again.',
    issues,
  );
}

/** Whether a scope leaves anything out, be it of hosts, programs or processes. */
function narrows({ environment, hostFilter, programFilter, ...scope }: Scope): boolean {
  const { hosts, labels, programs, states, programIds, processIds } = scope;
  const filters = [...Object.values(hostFilter ?? {}), ...Object.values(programFilter ?? {})];
  return [environment, hosts, labels, programs, states, programIds, processIds, ...filters].some(isCondition);
}

const isCondition = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The request with the signal by its name. @throws InvalidInputError */
export function checkRequest(request: OperationRequest): OperationRequest {
  const { action, scope } = request;
  const signal = request.signal === null ? undefined : parseSignal(request.signal);
  check((complain) => {
    if (SINGLE.includes(action)) complain('action', `${action} is for one host: send a command`);
    if (action === 'SIGNAL' && signal === undefined)
      complain('signal', 'must be a name such as HUP, USR1 or TERM, or a number');
    if (action !== 'SIGNAL' && request.signal !== null)
      complain('signal', `must be absent: ${action} sends none`);
    if (!narrows(scope) && !scope.everyHost)
      complain(
        'scope',
        'names nothing; name hosts, labels, programs, processes, an environment or states, or everyHost',
      );
    for (const field of ['hosts', 'programIds', 'processIds'] as const) {
      const count = scope[field]?.length ?? 0;
      if (count > MOST_NAMES) complain(`scope.${field}`, `are more than ${MOST_NAMES}`);
    }
    for (const field of ['states', 'processIds'] as const) {
      if (scope[field] !== null && !ON_PROCESSES.includes(action))
        complain(`scope.${field}`, `must be absent: ${action} is not for processes`);
    }
  });
  return { ...request, signal: signal ?? null };
}

/** @throws InvalidInputError */
export function checkPace(pace: Pace): void {
  check((complain) => {
    for (const [field, { least, most }] of Object.entries(PACE_BOUNDS)) {
      const value = pace[field as keyof typeof PACE_BOUNDS];
      if (value !== null && (value < least || value > most))
        complain(field, `is ${value}; ${least} to ${most} is allowed`);
    }
  });
}
