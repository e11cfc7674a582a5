import { expect, it } from 'vitest';
import { LogBuffer } from './log-buffer.ts';
import type { LogRow, NewRow } from './log-row.ts';

const line = (offset: number, text = 'x', isOpen = false): NewRow => ({
  kind: 'line',
  place: { inode: 1, offset },
  text,
  cut: 0,
  isOpen,
});
const lines = (from: number, count: number): NewRow[] =>
  Array.from({ length: count }, (_, index) => line(from + index));
const offsets = (rows: readonly LogRow[]): number[] =>
  rows.map((row) => (row.kind === 'line' ? row.place.offset : -1));

it('keeps the newest rows when lines are appended, and the oldest when lines are put in front', () => {
  const buffer = new LogBuffer(5);
  expect(buffer.append(lines(10, 4))).toEqual([]);
  expect(offsets(buffer.append(lines(14, 3)))).toEqual([10, 11]);
  expect(offsets(buffer.rows)).toEqual([12, 13, 14, 15, 16]);
  expect(offsets(buffer.prepend(lines(8, 2)))).toEqual([15, 16]);
  expect(offsets(buffer.rows)).toEqual([8, 9, 12, 13, 14]);
});

it('leaves each row its key, in order, whichever end others come to or go from', () => {
  const buffer = new LogBuffer(6);
  let before = new Map<number, number>();
  const check = (): void => {
    const keys = new Map(buffer.rows.map((row, index) => [offsets(buffer.rows)[index] ?? 0, row.key]));
    expect([...keys.values()]).toEqual([...new Set(keys.values())].sort((left, right) => left - right));
    for (const [offset, key] of keys) expect(before.get(offset) ?? key).toBe(key);
    before = keys;
  };
  for (const step of [1, 2, 3]) {
    buffer.append(lines(100 * step, 3));
    check();
    buffer.prepend(lines(-100 * step, 2));
    check();
  }
});

it('replaces a line without an end by what comes of it', () => {
  const buffer = new LogBuffer();
  buffer.append([line(1), line(2, 'ha', true)]);
  const { key } = buffer.rows[1] ?? {};
  buffer.append([line(2, 'half', true)]);
  buffer.append([line(2, 'half a line'), line(14)]);
  expect(buffer.rows.map((row) => row.kind === 'line' && row.text)).toEqual(['x', 'half a line', 'x']);
  expect(buffer.rows[1]?.key).toBe(key);
});

it('is bounded by characters as well, yet always keeps one row', () => {
  const buffer = new LogBuffer(100, 10);
  buffer.append([line(1, 'aaaa'), line(2, 'bbbb'), line(3, 'cccc')]);
  expect(offsets(buffer.rows)).toEqual([2, 3]);
  buffer.append([line(4, 'd'.repeat(50))]);
  expect(offsets(buffer.rows)).toEqual([4]);
  expect(buffer.hasRoomFor(1)).toBe(false);
  buffer.clear();
  expect(buffer.hasRoomFor(100)).toBe(true);
});
