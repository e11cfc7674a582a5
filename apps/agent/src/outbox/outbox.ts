import { closeSync, fsync, fsyncSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { toError, type Logger } from '@dart/runtime';
import { writeFileAtomic } from '../files/atomic-file.ts';
import { appendWhole } from './append-whole.ts';
import { conflate } from './conflate.ts';
import { encodeFrame } from './frame.ts';
import { createHeld } from './held.ts';
import type { OutboxRecord } from './record.ts';
import { openReserve } from './reserve.ts';
import { listSegments, readSegment, readSegmentStart, segmentPath, type StoredRecord } from './segment.ts';

export interface OutboxOptions {
  readonly folder: string;
  readonly logger: Logger;
  /** Above this many bytes transitions are conflated; when that is not enough, nothing more goes to the disk. */
  readonly limitBytes?: number;
  readonly segmentBytes?: number;
}

/** Records on disk that wait for the gateway: in order, each once, whatever happens to the agent between. */
export interface Outbox {
  /**
   * Returns when the record would survive the agent's own death; against a power cut 50 ms later. When there is no room
   * on the disk it is held in memory, and tried again each second.
   */
  append(record: OutboxRecord): void;
  /** Resolves when all that was appended is on the disk, or with the gateway. */
  whenSafe(): Promise<void>;
  /** The oldest records of one start, at most so many and about so many bytes. */
  peek(most: number, mostBytes: number): OutboxRecord[];
  /** The gateway has the records of this start up to this sequence. */
  acknowledge(start: string, sequence: number): void;
  readonly isEmpty: boolean;
  /** The starts whose records wait here, oldest first. */
  readonly starts: readonly string[];
  /** The last record that was ever appended and is still known, of this start or an earlier one. */
  readonly last: OutboxRecord | undefined;
  /** Called after each append. */
  onAppend: () => void;
  /** Called when there is no room, with why, and with undefined when there is again. */
  onFull: (reason: string | undefined) => void;
  /** Returns when all is on the disk. */
  close(): void;
}

const FSYNC_DELAY_MS = 50;
/** How often it is looked whether there is room again, in milliseconds. */
const RETRY_MS = 1000;

/** Opens the outbox of a folder. A new segment is begun, so that a torn end is never written behind. */
export function openOutbox({
  folder,
  logger,
  limitBytes = 64 * 1024 * 1024,
  segmentBytes = 1024 * 1024,
}: OutboxOptions): Outbox {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const segments = listSegments(folder);
  const sizes = new Map(segments.map((number) => [number, statSync(segmentPath(folder, number)).size]));
  let last = findLast(folder, segments, logger);
  let file = -1;
  let active = (segments.at(-1) ?? 0) + 1;
  let headOffset = 0;
  let head: { number: number; records: StoredRecord[] } | undefined;
  let syncTimer: NodeJS.Timeout | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  const conflated = new Set<number>();
  const held = createHeld();
  const reserve = openReserve(folder);

  const beginSegment = (number: number): void => {
    const next = openSync(segmentPath(folder, number), 'a', 0o600);
    if (file >= 0) closeSync(file);
    file = next;
    active = number;
    segments.push(active);
    sizes.set(active, 0);
  };
  const sync = (): void => {
    syncTimer = undefined;
    fsync(file, (error) => {
      if (error !== null && error.code !== 'EBADF')
        logger.error({ err: error }, 'the outbox could not be synced');
    });
  };
  /** Fills `head` with what waits in the oldest segment, leaving segments that are done. */
  const readHead = (): StoredRecord[] => {
    for (;;) {
      const number = segments[0] ?? active;
      if (head?.number === number && (head.records.length > 0 || number === active)) return head.records;
      const { records } = readSegment(segmentPath(folder, number), headOffset);
      if (records.length > 0 || number === active) {
        head = { number, records: [...records] };
        return head.records;
      }
      rmSync(segmentPath(folder, number));
      segments.shift();
      sizes.delete(number);
      headOffset = 0;
    }
  };
  const measure = (): number => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  /** Makes the oldest whole segment smaller, but for the one that is being sent; false when all are small already. */
  const conflateOne = (): boolean => {
    const number = segments.slice(1, -1).find((candidate) => !conflated.has(candidate));
    if (number === undefined) return false;
    const { records } = readSegment(segmentPath(folder, number));
    const fewer = conflate(records.map(({ record }) => record));
    const text = fewer.map(encodeFrame).join('');
    writeFileAtomic(segmentPath(folder, number), text);
    conflated.add(number);
    sizes.set(number, Buffer.byteLength(text));
    const counts = { records: records.length, left: fewer.length, totalBytes: measure(), limitBytes };
    logger.warn(counts, 'the outbox is full: transitions were conflated; the gateway has been away for long');
    return true;
  };
  const write = (record: OutboxRecord): void => {
    // The last record always stands in the active segment: it says which event of supervisord was seen.
    if (file < 0 || (sizes.get(active) ?? 0) >= segmentBytes) {
      while (measure() > limitBytes) {
        if (conflateOne()) continue;
        throw new Error(
          `runs and events alone fill its ${limitBytes} bytes; the gateway has been away for long`,
        );
      }
      if (file >= 0) fsyncSync(file);
      beginSegment(file < 0 ? active : active + 1);
    }
    const frame = Buffer.from(encodeFrame(record));
    const size = sizes.get(active) ?? 0;
    appendWhole(file, size, frame);
    sizes.set(active, size + frame.length);
    if (head?.number === active) head.records.push({ record, end: size + frame.length });
    syncTimer ??= setTimeout(sync, FSYNC_DELAY_MS);
  };
  /** Room for one more record is made before it is given up. */
  const makeRoom = (): boolean => {
    try {
      return conflateOne();
    } catch {
      reserve.release();
    }
    try {
      return conflateOne();
    } catch (error) {
      logger.error({ err: error }, 'the outbox could not be made smaller');
      return false;
    } finally {
      reserve.fill();
    }
  };
  const keep = (record: OutboxRecord): string | undefined => {
    for (;;) {
      try {
        write(record);
        return undefined;
      } catch (error) {
        if (!makeRoom()) return toError(error).message;
      }
    }
  };

  const outbox: Outbox = {
    onAppend: () => undefined,
    onFull: () => undefined,
    get isEmpty() {
      return readHead().length === 0 && held.records.length === 0;
    },
    whenSafe: () => held.whenEmpty(),
    get starts() {
      const found = segments.map((number) => readSegmentStart(segmentPath(folder, number)));
      return [...new Set(found.filter((start) => start !== undefined))];
    },
    get last() {
      return last;
    },
    append(record) {
      last = record;
      const reason = held.records.length > 0 ? 'others wait before it' : keep(record);
      if (reason !== undefined) {
        held.add(record);
        if (retryTimer === undefined) {
          retryTimer = setInterval(retry, RETRY_MS);
          logger.error({ reason }, 'the outbox has no room; records are held in memory and tried again');
          this.onFull(reason);
        }
      }
      this.onAppend();
    },
    peek(most, mostBytes) {
      const records = readHead();
      if (records.length === 0) {
        const [first] = held.records;
        const count = held.records.findIndex(({ start }) => start !== first?.start);
        return held.records.slice(0, Math.min(most, count < 0 ? most : count));
      }
      const batch: OutboxRecord[] = [];
      for (const { record, end } of records.slice(0, most)) {
        if (record.start !== records[0]?.record.start) break;
        if (batch.length > 0 && end - headOffset > mostBytes) break;
        batch.push(record);
      }
      return batch;
    },
    acknowledge(start, sequence) {
      for (let records = readHead(); records.length > 0; records = readHead()) {
        let count = 0;
        while (isAcknowledged(records[count]?.record, start, sequence)) count += 1;
        if (count === 0) return;
        headOffset = records[count - 1]?.end ?? headOffset;
        records.splice(0, count);
      }
      while (isAcknowledged(held.records[0], start, sequence)) held.shift();
    },
    close() {
      clearInterval(retryTimer);
      if (syncTimer !== undefined) clearTimeout(syncTimer);
      if (file < 0) return;
      fsyncSync(file);
      closeSync(file);
      file = -1;
    },
  };
  const retry = (): void => {
    for (let [first] = held.records; first !== undefined; [first] = held.records) {
      if (keep(first) !== undefined) return;
      held.shift();
    }
    // What was held may have gone to the gateway from memory: that alone is no room.
    if (measure() > limitBytes || !reserve.fill()) return;
    clearInterval(retryTimer);
    retryTimer = undefined;
    logger.info('the outbox has room again');
    outbox.onFull(undefined);
  };
  try {
    beginSegment(active);
  } catch (error) {
    logger.error(
      { err: error },
      'the outbox has no room for another file; it is tried again with the next record',
    );
  }
  return outbox;
}

function isAcknowledged(record: OutboxRecord | undefined, start: string, sequence: number): boolean {
  return record?.start === start && record.sequence <= sequence;
}

function findLast(folder: string, segments: readonly number[], logger: Logger): OutboxRecord | undefined {
  for (const number of segments.toReversed()) {
    const { records, damaged } = readSegment(segmentPath(folder, number));
    if (damaged > 0) logger.warn({ segment: number, damaged }, 'a damaged end of the outbox was left out');
    const last = records.at(-1)?.record;
    if (last !== undefined) return last;
  }
  return undefined;
}
