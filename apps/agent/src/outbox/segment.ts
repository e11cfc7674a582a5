import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFrame } from './frame.ts';
import type { OutboxRecord } from './record.ts';

/** A record of a segment with the offset behind it. */
export interface StoredRecord {
  readonly record: OutboxRecord;
  readonly end: number;
}

export interface SegmentContent {
  readonly records: readonly StoredRecord[];
  /** Lines that are damaged, the torn end of a crash included. */
  readonly damaged: number;
}

/** The numbers of the segments in a folder, oldest first. */
export function listSegments(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^(\d{10})\.log$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .map(Number)
    .sort((left, right) => left - right);
}

/** The path of a segment. */
export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(10, '0')}.log`);
}

/** So much of a segment tells which start wrote its first record, in bytes. */
const FIRST_BYTES = 128;

/** The start that wrote a segment; a segment has one only. Undefined when it has no whole record. */
export function readSegmentStart(path: string): string | undefined {
  const bytes = Buffer.alloc(FIRST_BYTES);
  const file = openSync(path, 'r');
  try {
    const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, FIRST_BYTES, 0));
    return /^[0-9a-f]{8} \{"start":"([^"]*)"/.exec(text)?.[1] ?? readSegment(path).records[0]?.record.start;
  } finally {
    closeSync(file);
  }
}

/** Reads a segment from an offset on. Damaged lines are counted and left out; what follows them is still read. */
export function readSegment(path: string, offset = 0): SegmentContent {
  const bytes = readFileSync(path);
  const records: StoredRecord[] = [];
  let damaged = 0;
  for (let from = offset; from < bytes.length;) {
    const lineEnd = bytes.indexOf(0x0a, from);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const value = lineEnd < 0 ? undefined : decodeFrame(bytes.toString('utf8', from, lineEnd));
    if (value === undefined) damaged += 1;
    else records.push({ record: value as OutboxRecord, end });
    from = end;
  }
  return { records, damaged };
}
