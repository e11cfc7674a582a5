import { ClientError, createBackoff, type Client } from '@dart/client';
import { PortalLogDocument } from '@dart/client/portal';
import { decodeBase64 } from './decode-base64.ts';
import { createLineCutter } from './line-cutter.ts';
import type { LogSource } from './log-address.ts';
import { readPlace, writePlace, type NewRow, type Place } from './log-row.ts';
import { CUT, RETRY, toEnd, type LogEnd } from './read-part.ts';

/** So many lines of what is there already come first where no place is known to go on from. */
export const BACKFILL_LINES = 1_000;
/** How long rows are gathered before they are handed on, in milliseconds. */
const BATCH_MS = 100;
/** As many rows are handed on at once, whatever the clock says: timers of a hidden tab may stand still for a minute. */
const BATCH_ROWS = 5_000;

export interface FollowHandlers {
  /** Whole rows that are new, then the line whose end has not come, if there is one. */
  onRows(rows: readonly NewRow[], open: NewRow | undefined): void;
  /** The host or the gateway is away and is asked again by itself; undefined: it has answered. */
  onAway(end: LogEnd | undefined): void;
}

/**
 * Follows a log from a place on, through cuts of every kind, until the signal fires. Ends with why it can't be followed
 * any more.
 */
export async function followLog(
  client: Client,
  source: LogSource,
  begin: Place | undefined,
  handlers: FollowHandlers,
  signal: AbortSignal,
): Promise<LogEnd | undefined> {
  const cutter = createLineCutter();
  const backoff = createBackoff(RETRY);
  let from = begin;
  let rows: NewRow[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    handlers.onRows(rows, cutter.peek());
    rows = [];
  };
  const gather = (added: readonly NewRow[]): void => {
    rows.push(...added);
    if (rows.length >= BATCH_ROWS) flush();
    else timer ??= setTimeout(flush, BATCH_MS);
  };
  const endLine = (cause: string): void => {
    const left = cutter.finish();
    gather([...(left === undefined ? [] : [left]), { kind: 'gap', cause }]);
  };
  const followOnce = async (): Promise<LogEnd> => {
    const begins = from === undefined ? { lines: BACKFILL_LINES } : { from: writePlace(from) };
    const input = { ...source, ...begins, follow: true };
    const events = client.subscribe(PortalLogDocument, { input }, { signal });
    for await (const { processLog: event } of events) {
      if (event.__typename === 'LogEnd') return event;
      backoff.reset();
      handlers.onAway(undefined);
      if (event.__typename === 'LogGap') endLine(event.cause);
      if (event.__typename !== 'LogChunk') continue;
      const place = readPlace(event.place);
      if (place !== undefined) gather(cutter.push(place, decodeBase64(event.base64)));
      from = cutter.next ?? from;
    }
    return CUT;
  };

  try {
    for (;;) {
      const end = await followOnce().catch((error: unknown) => {
        if (error instanceof ClientError) return toEnd(error);
        throw error;
      });
      if (signal.aborted) return undefined;
      if (end.reason === 'AGENT_GONE') {
        handlers.onAway(end);
      } else if (from === undefined) {
        return end;
      } else {
        // The file that was read last is gone, perhaps with lines that nobody has seen.
        endLine(end.message);
        from = undefined;
      }
      await backoff.wait(signal).catch(() => undefined);
    }
  } finally {
    flush();
  }
}
