import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { findLastLines } from './find-last-lines.ts';
import { createLineCutter } from './line-cutter.ts';
import { openLogReader, type LogPiece, type LogReader } from './log-reader.ts';
import { openLogSource } from './log-source.ts';
import { readPlace } from './place.ts';
import type { LogPart, LogRequest } from './request.ts';
import { sendLog } from './send-log.ts';

function setup() {
  const path = join(makeFolder(), 'job.log');
  const rotate = (): void => {
    for (let number = 8; number >= 1; number -= 1) {
      try {
        renameSync(`${path}.${number}`, `${path}.${number + 1}`);
      } catch {
        // There are not so many yet.
      }
    }
    renameSync(path, `${path}.1`);
    writeFileSync(path, '');
  };
  return { path, rotate, write: (text: string | Buffer) => appendFileSync(path, text) };
}

function readAll(reader: LogReader, most = 1024): string {
  const pieces: Buffer[] = [];
  for (let piece = reader.read(most); piece !== undefined; piece = reader.read(most)) {
    pieces.push(piece.kind === 'bytes' ? piece.bytes : Buffer.from(`(${piece.reason})`));
  }
  return Buffer.concat(pieces).toString();
}

const REQUEST: LogRequest = {
  id: 'l1',
  group: 'job',
  process: 'job',
  stream: 'STDOUT',
  lines: null,
  from: null,
  until: null,
  follow: false,
  search: null,
  most: 1000,
};

/** These logs can be read, so supervisord is not asked. */
const NOBODY = {
  measureOutput: () => Promise.reject(new Error('not asked')),
  readOutput: () => Promise.reject(new Error('not asked')),
};

/** What a request gives, as text, with its places and its end. */
async function ask(path: string, more: Partial<LogRequest>) {
  const request = { ...REQUEST, ...more };
  const reader = await openLogSource(request, path, () => path, NOBODY);
  const parts: LogPart[] = [];
  await sendLog(request, reader, (sent) => Promise.resolve(parts.push(...sent) > 0));
  reader.close();
  const sent = parts.flatMap(({ chunk, match }) => chunk ?? match ?? []);
  return {
    text: Buffer.concat(sent.map(({ base64 }) => Buffer.from(base64, 'base64'))),
    lines: sent.map(({ base64 }) => Buffer.from(base64, 'base64').toString()),
    places: sent.map(({ place }) => place),
    isCut: parts.some(({ match }) => match?.isCut === true),
    end: parts.at(-1)?.end,
  };
}

test.each([
  [0, ''],
  [1, 'five'],
  [2, 'four\nfive'],
  [4, 'two\nthree\nfour\nfive'],
  [99, 'one\ntwo\nthree\nfour\nfive'],
])('The last %i lines are found in the rotated files, too', async (lines, text) => {
  const { path, rotate, write } = setup();
  write('one\n');
  rotate();
  write('two\nthree\n');
  rotate();
  write('four\nfive');
  expect((await ask(path, { lines })).text.toString()).toBe(text);
});

test('A log is read on across rotations, however many there were, and a place stays good', async () => {
  const { path, rotate, write } = setup();
  write('one\n');
  const reader = openLogReader(() => path, findLastLines(path, 10));
  expect(readAll(reader)).toBe('one\n');
  write('two\n');
  rotate();
  write('three\n');
  rotate();
  write('four\n');
  expect(readAll(reader)).toBe('two\nthree\nfour\n');
  const from = (await ask(path, { search: 'two' })).places[0] ?? '';
  rotate();
  write('five\n');
  expect(readAll(reader)).toBe('five\n');
  expect((await ask(path, { from })).text.toString()).toBe('two\nthree\nfour\nfive\n');
  rmSync(`${path}.3`);
  await expect(openLogSource({ ...REQUEST, from }, path, () => path, NOBODY)).rejects.toThrow(/is gone/);
  reader.close();
});

test('A file that is cleared, deleted or not there yet is told and read on', () => {
  const { path, write } = setup();
  const reader = openLogReader(() => path);
  expect(reader.read(99)).toBeUndefined();
  write('one, and a long line\n');
  expect(readAll(reader)).toBe('one, and a long line\n');
  truncateSync(path);
  write('two\n');
  expect(readAll(reader)).toBe('(the file was cleared)two\n');
  // As supervisord clears: the file is removed and another one made.
  rmSync(path);
  writeFileSync(`${path}.new`, 'three\n');
  renameSync(`${path}.new`, path);
  expect(readAll(reader)).toMatch(/^\(the file was cleared or deleted.*\)three\n$/);
  reader.close();
});

test('A character is never cut, wherever a read ends, and what is no UTF-8 is given as it is', async () => {
  const { path, write } = setup();
  const text = 'aä€😀'.repeat(50);
  write(text);
  for (const most of [4, 5, 7, 64]) {
    const reader = openLogReader(() => path);
    for (let piece = reader.read(most); piece !== undefined; piece = reader.read(most)) {
      if (piece.kind === 'bytes') expect(piece.bytes.toString()).not.toContain('\ufffd');
    }
    reader.close();
  }
  const binary = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256));
  write(binary);
  write(Buffer.from([0xf0, 0x9f]));
  const reader = openLogReader(() => path, readPlace((await ask(path, { lines: 0 })).end?.next ?? ''));
  expect(reader.read(99)).toBeUndefined();
  write(Buffer.from([0x98, 0x80]));
  reader.close();
  expect((await ask(path, {})).text).toEqual(
    Buffer.concat([Buffer.from(text), binary, Buffer.from([0xf0, 0x9f, 0x98, 0x80])]),
  );
  const half = openLogReader(() => path);
  readAll(half);
  write(Buffer.from([0xe2, 0x82]));
  expect(half.read(99)).toBeUndefined();
  write(Buffer.from([0xac]));
  expect(readAll(half)).toBe('€');
  half.close();
});

test('A log is read backwards and forwards from a place in pieces that meet, in the rotated files, too', async () => {
  const { path, rotate, write } = setup();
  write('one\n');
  rotate();
  write('two\nthree\n');
  rotate();
  write('four\nfive');
  const { places } = await ask(path, { search: 'three|five' });
  const [three = '', five = ''] = places;
  expect((await ask(path, { until: five, lines: 2 })).text.toString()).toBe('three\nfour\n');
  expect((await ask(path, { until: three, lines: 1 })).text.toString()).toBe('two\n');
  expect((await ask(path, { until: three, lines: 99 })).text.toString()).toBe('one\ntwo\n');
  expect((await ask(path, { from: three, until: five })).text.toString()).toBe('three\nfour\n');
  const before = await ask(path, { until: three, lines: 1 });
  expect(before.end).toMatchObject({ reason: 'COMPLETE', next: three });
  const first = await ask(path, { from: before.places[0] ?? '', lines: 2 });
  expect(first.text.toString()).toBe('two\nthree\n');
  expect(first.end?.reason).toBe('LIMIT');
  const rest = await ask(path, { from: first.end?.next ?? '', lines: 2 });
  expect(rest.text.toString()).toBe('four\nfive');
  expect(rest.end?.reason).toBe('COMPLETE');
  expect((await ask(path, { from: three, lines: 0 })).text.toString()).toBe('');
  rmSync(`${path}.2`);
  expect((await ask(path, { until: three })).text.toString()).toBe('two\n');
  rmSync(`${path}.1`);
  await expect(ask(path, { until: three })).rejects.toThrow(/is gone/);
});

test('A search that takes its time says how far it has come', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const bytes = Buffer.from('x\n'.repeat(128 * 1024));
  let pieces = 0;
  const read = (): LogPiece | undefined => {
    vi.advanceTimersByTime(300);
    pieces += 1;
    return pieces > 3 ? undefined : { kind: 'bytes', place: { inode: 1, offset: 0 }, bytes };
  };
  const parts: LogPart[] = [];
  const log = { read, place: undefined, size: 3 * bytes.length };
  await sendLog({ ...REQUEST, search: 'y' }, log, (sent) => Promise.resolve(parts.push(...sent) > 0));
  const told = [1, 2, 3].map((count) => ({ searched: count * bytes.length, total: 3 * bytes.length }));
  expect(parts.flatMap(({ progress }) => progress ?? [])).toEqual(told);
});

test('A search gives the lines that match, with their places, as far as its bound, and says where it goes on', async () => {
  const { path, rotate, write } = setup();
  write('error 1\nfine\n');
  rotate();
  write('error 2\nerror 3\nfine\nError 4');
  expect((await ask(path, { search: 'error \\d' })).lines).toEqual(['error 1', 'error 2', 'error 3']);
  expect((await ask(path, { search: '(?i)^error [34]$' })).lines).toEqual(['error 3', 'Error 4']);
  expect((await ask(path, { search: 'error', lines: 2 })).lines).toEqual([]);
  const first = await ask(path, { search: 'error', most: 2 });
  expect(first).toMatchObject({ lines: ['error 1', 'error 2'], end: { reason: 'LIMIT' } });
  const second = await ask(path, { search: 'error', most: 2, from: first.end?.next ?? '' });
  expect(second).toMatchObject({ lines: ['error 3'], end: { reason: 'COMPLETE' } });
  expect((await ask(path, { from: second.places[0] ?? '' })).text.toString()).toBe('error 3\nfine\nError 4');
});

test('Of a line of 10 MB a search holds no more than its limit, and a tail gives it whole', async () => {
  const { path, write } = setup();
  write(`needle ${'x'.repeat(10_000_000)}\nneedle\n`);
  const found = await ask(path, { search: 'needle' });
  expect(found.lines.map(({ length }) => length)).toEqual([64 * 1024, 6]);
  expect(found.isCut).toBe(true);
  expect((await ask(path, { lines: 2 })).text.length).toBe(10_000_015);
});

test('Lines are the same wherever the bytes are cut', () => {
  const bytes = Buffer.from('one\n\ntwo\nlast');
  for (let at = 0; at <= bytes.length; at += 1) {
    const cutter = createLineCutter();
    const lines = [
      ...cutter.push({ inode: 1, offset: 0 }, bytes.subarray(0, at)),
      ...cutter.push({ inode: 1, offset: at }, bytes.subarray(at)),
      ...cutter.finish(),
    ];
    expect(lines.map((line) => [line.place.offset, line.bytes.toString()])).toEqual([
      [0, 'one'],
      [4, ''],
      [5, 'two'],
      [9, 'last'],
    ]);
  }
});
