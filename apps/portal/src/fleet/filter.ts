import type { Fleet, HostRow, PendingRow, ProcessRow } from './rows.ts';
import { groupBy } from './group-by.ts';
import { isFailing } from './process-look.ts';

/** What the counters show when they are followed. */
export const SHOWS = ['failing', 'busy', 'running', 'stopped', 'changes', 'away'] as const;
export type Show = (typeof SHOWS)[number];

/** What of the fleet is looked at; it lives in the page's address, so that it can be shared. */
export interface Filter {
  readonly show: Show | undefined;
  readonly search: string;
}

export function parseFilter(parameters: Pick<URLSearchParams, 'get'>): Filter {
  const show = SHOWS.find((name) => name === parameters.get('show'));
  return { show, search: parameters.get('q') ?? '' };
}

/** The query of the page's address: "" or "?show=failing&q=web". */
export function formatFilter({ show, search }: Filter): string {
  const parameters = new URLSearchParams();
  if (show !== undefined) parameters.set('show', show);
  if (search !== '') parameters.set('q', search);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

export const isFiltering = ({ show, search }: Filter): boolean => show !== undefined || search.trim() !== '';

/** One host with what of it matches. */
export interface HostSlice {
  readonly host: HostRow;
  readonly processes: readonly ProcessRow[];
  readonly pending: readonly PendingRow[];
}

const byName = new Intl.Collator('en', { numeric: true });

/** The hosts by name, each with its matching processes and changes; hosts of which nothing matches are left out. */
export function sliceByHost({ hosts, processes, pending }: Fleet, filter: Filter): HostSlice[] {
  const processesOf = groupBy(processes, ({ host }) => host.id);
  const pendingOf = groupBy(pending, ({ host }) => host.id);
  return hosts
    .toSorted((left, right) => byName.compare(left.name, right.name))
    .map((host) => sliceHost(host, processesOf.get(host.id) ?? [], pendingOf.get(host.id) ?? [], filter))
    .filter((slice) => slice !== undefined);
}

function sliceHost(
  host: HostRow,
  processes: readonly ProcessRow[],
  pending: readonly PendingRow[],
  filter: Filter,
): HostSlice | undefined {
  if (filter.show === 'away' && host.state === 'ONLINE') return undefined;
  const needle = filter.search.trim().toLowerCase();
  const wholeHost = needle === '' || host.name.toLowerCase().includes(needle);
  const changed = new Set(pending.map(({ group }) => group));
  const slice = {
    host,
    processes: processes
      .filter((process) => wholeHost || matches(process, needle))
      .filter((process) => isShown(process, filter.show, changed))
      .toSorted((left, right) => byName.compare(left.fullName, right.fullName)),
    pending: pending
      .filter(({ group }) => wholeHost || group.toLowerCase().includes(needle))
      .filter(() => filter.show === undefined || filter.show === 'changes' || filter.show === 'away')
      .toSorted((left, right) => byName.compare(left.group, right.group)),
  };
  const isEmpty = slice.processes.length === 0 && slice.pending.length === 0;
  const matchesItself = wholeHost && (filter.show === undefined || filter.show === 'away');
  return isEmpty && !matchesItself ? undefined : slice;
}

function matches({ fullName, program }: ProcessRow, needle: string): boolean {
  return [fullName, program?.name, program?.environment].some((text) => text?.toLowerCase().includes(needle));
}

function isShown(process: ProcessRow, show: Show | undefined, changed: ReadonlySet<string>): boolean {
  const busy = process.state === 'STARTING' || process.state === 'STOPPING';
  switch (show) {
    case undefined:
    case 'away':
      return true;
    case 'failing':
      return isFailing(process);
    case 'busy':
      return busy;
    case 'running':
      return process.state === 'RUNNING';
    case 'stopped':
      return process.state !== 'RUNNING' && !busy && !isFailing(process);
    case 'changes':
      return process.pending !== null || changed.has(process.group);
  }
}
