import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { createHead, createSearch, passOn, type Converter } from './converter.ts';
import type { LogPiece } from './log-reader.ts';
import { writePlace, type Place } from './place.ts';
import type { LogPart, LogRequest } from './request.ts';

/** Hands parts to the reader and resolves when they were taken; false when nobody reads any more. */
export type SendParts = (parts: readonly LogPart[]) => Promise<boolean>;

/** A log from a place on; through supervisord it takes its time. */
export interface OpenLog {
  read(most: number, isLast?: boolean): LogPiece | undefined | Promise<LogPiece | undefined>;
  readonly place: Place | undefined;
  /** How much there was to read when it was opened, in bytes; absent: not known. */
  readonly size?: number;
  close(): void;
}

/** Read at once, in bytes; other work of the agent comes in between. */
const STEP_BYTES = 64 * 1024;
/** Sent at once, in bytes of the log. */
const SEND_BYTES = 256 * 1024;
/** Sent at once, in parts: many short matches. */
const SEND_PARTS = 500;
/** How often a followed file is looked at, in milliseconds. */
const LOOK_MS = 100;
/** After so long without news the gateway is asked whether anybody reads still, in milliseconds. */
const ALIVE_MS = 5_000;
/** How often the reader of a search that takes its time is told how far it has come, in milliseconds. */
const PROGRESS_MS = 250;
/** A search ends there; its end says from where it goes on. */
const SEARCH_BYTES = 1024 * 1024 * 1024;
const SEARCH_MS = 30_000;

/** Sends what a request wants of a log, until that is done, its bounds are met or nobody reads any more. */
export async function sendLog(
  request: Pick<LogRequest, 'follow' | 'search' | 'most' | 'from' | 'lines'>,
  reader: Omit<OpenLog, 'close'>,
  send: SendParts,
): Promise<void> {
  const { follow, search } = request;
  const converter = await createConverter(request);
  const begunMs = performance.now();
  let sentMs = begunMs;
  let looked = 0;

  const gather = async (): Promise<Gathered> => {
    const parts: LogPart[] = [];
    for (let bytes = 0; bytes < SEND_BYTES && parts.length < SEND_PARTS;) {
      const piece = await reader.read(STEP_BYTES, !follow);
      if (piece === undefined) return { parts, why: 'end' };
      if (piece.kind === 'gap') parts.push({ gap: piece.reason });
      else {
        bytes += piece.bytes.length;
        looked += piece.bytes.length;
        if (converter.push(piece.place, piece.bytes, parts)) return { parts, why: 'bound' };
      }
      // A search may read much before it has something to send.
      await turn();
    }
    const isTooLong = looked >= SEARCH_BYTES || (!follow && performance.now() - begunMs > SEARCH_MS);
    return { parts, why: search != null && isTooLong ? 'bound' : 'more' };
  };

  for (;;) {
    const { parts, why } = await gather();
    const isDone = why === 'end' && !follow;
    if (isDone) converter.finish(parts);
    if (isDone || why === 'bound') {
      const place = converter.place ?? reader.place;
      parts.push({
        end: { ...(isDone ? ALL : BOUND), next: place === undefined ? null : writePlace(place) },
      });
      await send(parts);
      return;
    }
    const quietMs = performance.now() - sentMs;
    if (search != null && why === 'more' && quietMs > PROGRESS_MS)
      parts.push({ progress: { searched: looked, total: reader.size ?? null } });
    if (parts.length > 0 || quietMs > ALIVE_MS) {
      if (!(await send(parts))) return;
      sentMs = performance.now();
    }
    if (why === 'end') await delay(LOOK_MS, undefined, { ref: false });
  }
}

async function createConverter({
  search,
  most,
  from,
  lines,
  follow,
}: Parameters<typeof sendLog>[0]): Promise<Converter> {
  if (search != null) return createSearch(search, most);
  return from != null && lines != null && !follow ? createHead(lines) : passOn;
}

interface Gathered {
  readonly parts: LogPart[];
  /** Why it stopped: the log's present end, a bound of the request, or enough for one send. */
  readonly why: 'end' | 'bound' | 'more';
}

const ALL = { reason: 'COMPLETE', message: 'That is all.', nextStep: '' } as const;
const BOUND = {
  reason: 'LIMIT',
  message: 'A bound of lines, matches, bytes or time was met.',
  nextStep: 'Ask again from this place, or for less.',
} as const;
