import { ClientError, type Client } from '@dart/client';
import { PortalLogDocument, type PortalLogSubscription, type ProcessLogInput } from '@dart/client/portal';
import { decodeBase64 } from './decode-base64.ts';
import { createLineCutter } from './line-cutter.ts';
import { readPlace, type NewRow } from './log-row.ts';

type LogEvent = PortalLogSubscription['processLog'];
export type LogEnd = Extract<LogEvent, { __typename: 'LogEnd' }>;

/** A part of a log that has an end. */
export interface LogPart {
  readonly rows: readonly NewRow[];
  readonly end: LogEnd;
}

/** The pauses before a host or a gateway that is away is asked again. */
export const RETRY = { minMs: 500, maxMs: 10_000 } as const;

/** What stands in the place of an end that did not come. */
export const CUT: LogEnd = {
  __typename: 'LogEnd',
  reason: 'AGENT_GONE',
  message: 'The gateway ended the log.',
  nextStep: 'Try again.',
  next: null,
};

/** A request that failed, as an end: it is asked again only where that can help. */
export function toEnd({ message, retryable }: ClientError): LogEnd {
  return { ...CUT, reason: retryable ? 'AGENT_GONE' : 'REFUSED', message, nextStep: '' };
}

/** Reads a part of a log to its end. Never rejects with ClientError: what went wrong is the part's end. */
export async function readPart(
  client: Client,
  input: ProcessLogInput,
  signal: AbortSignal,
): Promise<LogPart> {
  try {
    return await read(client, input, signal);
  } catch (error) {
    if (error instanceof ClientError) return { rows: [], end: toEnd(error) };
    throw error;
  }
}

async function read(client: Client, input: ProcessLogInput, signal: AbortSignal): Promise<LogPart> {
  const cutter = createLineCutter();
  const rows: NewRow[] = [];
  let end = CUT;
  for await (const { processLog: event } of client.subscribe(PortalLogDocument, { input }, { signal })) {
    if (event.__typename === 'LogEnd') end = event;
    else if (event.__typename === 'LogGap') rows.push({ kind: 'gap', cause: event.cause });
    else if (event.__typename === 'LogChunk') {
      const place = readPlace(event.place);
      if (place !== undefined) rows.push(...cutter.push(place, decodeBase64(event.base64)));
    }
  }
  const open = cutter.peek();
  if (open !== undefined) rows.push(open);
  return { rows, end };
}
