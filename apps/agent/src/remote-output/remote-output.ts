import { setTimeout as delay } from 'node:timers/promises';
import { lookAtFile } from '../files/look-at-file.ts';
import type { Place } from '../logs/place.ts';
import type { OutputCalls, OutputStream } from '../supervisord/output-calls.ts';

/** Bytes of a log, or so many that supervisord does not give out: they are no UTF-8. */
export type RemotePiece =
  { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'no-text'; readonly length: number };

/** The present file of a process's output, read through supervisord, since the agent's account may not. */
export interface RemoteOutput {
  /** The end of the file: of one in a folder that the agent may not enter the inode is 0. */
  findEnd(): Promise<Place>;
  /** What stands behind an offset, at most so many bytes; empty when the file has become shorter. @throws what supervisord says */
  read(offset: number, most: number): Promise<RemotePiece>;
}

export interface RemoteOutputOptions {
  readonly supervisord: OutputCalls;
  /** `group:name` */
  readonly process: string;
  readonly stream: OutputStream;
  /** The file, which is looked at as far as the agent may, so that nothing is asked as long as it stays the same. */
  readonly path: () => string;
  /** Calls that may be spent on finding what is no text in 64 KiB; then the rest of them is left out. */
  readonly mostCalls?: number;
}

/** Of one call, in bytes: supervisord does nothing else meanwhile, some milliseconds. */
const MOST_BYTES = 64 * 1024;
/** After a place that is no text, in bytes; it doubles with each reading that succeeds. */
const LEAST_BYTES = 64;
/** Of a few milliseconds each. */
const MOST_CALLS = 50;
/** supervisord rests so many times as long as a call took it. */
const REST = 3;
/** Where the agent may not look at the file, supervisord is asked for its size so often, in milliseconds. */
const MEASURE_MS = 1000;

/** A reader of one stream of one process. */
export function createRemoteOutput({
  supervisord,
  process,
  stream,
  path,
  mostCalls = MOST_CALLS,
}: RemoteOutputOptions): RemoteOutput {
  let restUntilMs = 0;
  let measured: { readonly size: number; readonly atMs: number } | undefined;
  let step = MOST_BYTES;
  let window = { begin: 0, end: 0, calls: 0 };

  const call = async <T>(make: () => Promise<T>): Promise<T> => {
    const waitMs = restUntilMs - performance.now();
    if (waitMs > 0) await delay(waitMs);
    const begunMs = performance.now();
    try {
      return await make();
    } finally {
      const endedMs = performance.now();
      restUntilMs = endedMs + REST * (endedMs - begunMs);
    }
  };
  const ask = (offset: number, lengths: readonly number[]) => {
    window.calls += 1;
    return call(() => supervisord.readOutput(process, stream, offset, lengths));
  };
  /** So many bytes, without a character that their end cuts. */
  const readText = async (offset: number, length: number): Promise<Buffer | undefined> => {
    const [whole] = await ask(offset, [length]);
    if (whole !== undefined) return whole;
    const shorter = [1, 2, 3].map((cut) => length - cut).filter((size) => size > 0);
    return shorter.length === 0 ? undefined : (await ask(offset, shorter)).find((text) => text !== undefined);
  };

  return {
    async findEnd() {
      const seen = lookAt(path());
      if (seen !== undefined) return seen;
      const nowMs = performance.now();
      if (measured === undefined || nowMs - measured.atMs > MEASURE_MS) {
        const size = await call(() => supervisord.measureOutput(process, stream));
        measured = { size, atMs: nowMs };
      }
      return { inode: 0, offset: measured.size };
    },
    async read(offset, most) {
      const there = Math.min(most, MOST_BYTES);
      const isInWindow = offset >= window.begin && offset < window.end;
      if (!isInWindow) window = { begin: offset, end: offset + there, calls: 0 };
      if (window.calls > mostCalls) return { kind: 'no-text', length: Math.min(there, window.end - offset) };
      const bytes = step > LEAST_BYTES ? await readText(offset, Math.min(there, step)) : undefined;
      step = bytes === undefined ? LEAST_BYTES : Math.min(MOST_BYTES, step * 2);
      if (bytes !== undefined) return { kind: 'bytes', bytes };
      const lengths = Array.from({ length: Math.min(there, LEAST_BYTES) }, (_, at) => at + 1);
      const text = (await ask(offset, lengths)).findLast((found) => found !== undefined);
      if (text === undefined) return { kind: 'no-text', length: 1 };
      if (text.length === lengths.length) step *= 2;
      return { kind: 'bytes', bytes: text };
    },
  };
}

/** Undefined where the agent may not enter the folder. A file that is not there is empty. */
function lookAt(path: string): Place | undefined {
  const found = lookAtFile(path);
  if (found === 'forbidden') return undefined;
  return { inode: found?.ino ?? 0, offset: found?.size ?? 0 };
}
