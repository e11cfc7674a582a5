import { closeSync, fsync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import type { Logger } from '@dart/runtime';
import { writeFileAtomic } from '../files/atomic-file.ts';
import { conflate } from './conflate.ts';
import { encodeFrame } from './frame.ts';
import type { OutboxRecord } from './record.ts';
import { listSegments, readSegment, readSegmentStart, segmentPath, type StoredRecord } from './segment.ts';

export interface OutboxOptions {
  readonly folder: string;
  readonly logger: Logger;
  /** Above this many bytes transitions are conflated. */
  readonly limitBytes?: number;
  readonly segmentBytes?: number;
}

/** Records on disk that wait for the gateway: in order, each once, whatever happens to the agent between. */
export interface Outbox {
  /** Returns when the record would survive the agent's own death; against a power cut 50 ms later. */
  append(record: OutboxRecord): void;
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
  /** Returns when all is on the disk. */
  close(): void;
}

const FSYNC_DELAY_MS = 50;

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
  const conflated = new Set<number>();

  const beginSegment = (number: number): void => {
    if (file >= 0) closeSync(file);
    active = number;
    file = openSync(segmentPath(folder, active), 'a', 0o600);
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
  const bound = (): void => {
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (total <= limitBytes) return;
    const number = segments.slice(1, -1).find((candidate) => !conflated.has(candidate));
    if (number === undefined) return;
    conflated.add(number);
    const { records } = readSegment(segmentPath(folder, number));
    const fewer = conflate(records.map(({ record }) => record));
    const text = fewer.map(encodeFrame).join('');
    writeFileAtomic(segmentPath(folder, number), text);
    sizes.set(number, Buffer.byteLength(text));
    const counts = { records: records.length, left: fewer.length, totalBytes: total, limitBytes };
    logger.warn(counts, 'the outbox is full: transitions were conflated; the gateway has been away for long');
  };

  beginSegment(active);
  return {
    onAppend: () => undefined,
    get isEmpty() {
      return readHead().length === 0;
    },
    get starts() {
      const found = segments.map((number) => readSegmentStart(segmentPath(folder, number)));
      return [...new Set(found.filter((start) => start !== undefined))];
    },
    get last() {
      return last;
    },
    append(record) {
      // The last record always stands in the active segment: it says which event of supervisord was seen.
      if ((sizes.get(active) ?? 0) >= segmentBytes) {
        fsyncSync(file);
        beginSegment(active + 1);
        bound();
      }
      const frame = Buffer.from(encodeFrame(record));
      writeSync(file, frame);
      last = record;
      const size = (sizes.get(active) ?? 0) + frame.length;
      sizes.set(active, size);
      if (head?.number === active) head.records.push({ record, end: size });
      syncTimer ??= setTimeout(sync, FSYNC_DELAY_MS);
      this.onAppend();
    },
    peek(most, mostBytes) {
      const records = readHead();
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
    },
    close() {
      if (syncTimer !== undefined) clearTimeout(syncTimer);
      if (file < 0) return;
      fsyncSync(file);
      closeSync(file);
      file = -1;
    },
  };
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
