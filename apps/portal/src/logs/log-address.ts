import type { LogProcessesQueryVariables, LogStream } from '@dart/client/portal';
import { readPlace, writePlace, type Place } from './log-row.ts';

/** One stream of one process. */
export interface LogSource {
  readonly host: string;
  /** `group:name`, or the name alone where both are the same. */
  readonly process: string;
  readonly stream: LogStream;
}

/** All that the address of a log says. */
export interface LogAddress extends LogSource {
  /** The line that is shown, in the place of the end. */
  readonly at: Place | undefined;
  readonly wrap: boolean;
  /** What is looked for; empty: nothing. */
  readonly search: string;
}

/** Undefined where no process is named. */
export function parseLogAddress(parameters: { get(name: string): string | null }): LogAddress | undefined {
  const host = parameters.get('host') ?? '';
  const process = parameters.get('process') ?? '';
  if (host === '' || process === '') return undefined;
  return {
    host,
    process,
    stream: parameters.get('stream') === 'stderr' ? 'STDERR' : 'STDOUT',
    at: readPlace(parameters.get('at')),
    wrap: parameters.get('wrap') === 'on',
    search: parameters.get('search') ?? '',
  };
}

/** The path and query of a log; what is as ever is left out. */
export function formatLogAddress({
  host,
  process,
  stream,
  at,
  wrap = false,
  search = '',
}: Partial<LogAddress> & Pick<LogAddress, 'host' | 'process'>): string {
  const query = new URLSearchParams({ host, process });
  if (stream === 'STDERR') query.set('stream', 'stderr');
  if (wrap) query.set('wrap', 'on');
  if (search !== '') query.set('search', search);
  if (at !== undefined) query.set('at', writePlace(at));
  // A colon may stand in a query as it is, and is easier to read and to send on.
  return `/logs?${query.toString().replaceAll('%3A', ':')}`;
}

/** Finds the process of a log, with others whose names have its name in them. */
export function logProcessVariables({ host, process }: LogSource): LogProcessesQueryVariables {
  return { filter: { host, search: process.split(':').at(-1) ?? '' }, first: 100 };
}
