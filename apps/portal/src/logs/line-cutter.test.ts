import { expect, it } from 'vitest';
import { createLineCutter } from './line-cutter.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('gives the same lines wherever the bytes are cut, and the line without an end each time longer', () => {
  const whole = bytes('one\n\nzwei ä€😀\r\nlast');
  for (let at = 0; at <= whole.length; at += 1) {
    const cutter = createLineCutter();
    const lines = [
      ...cutter.push({ inode: 7, offset: 100 }, whole.subarray(0, at)),
      ...cutter.push({ inode: 7, offset: 100 + at }, whole.subarray(at)),
    ];
    expect(lines.map(({ place, text, isOpen }) => [place.offset, text, isOpen])).toEqual([
      [100, 'one', false],
      [104, '', false],
      [105, 'zwei ä€😀', false],
    ]);
    expect(cutter.peek()).toMatchObject({ text: 'last', isOpen: true });
    expect(cutter.next).toEqual({ inode: 7, offset: 100 + whole.length });
  }
});

it('ends a line that another file cuts off, and begins there anew', () => {
  const cutter = createLineCutter();
  expect(cutter.push({ inode: 1, offset: 0 }, bytes('half'))).toEqual([]);
  const lines = cutter.push({ inode: 2, offset: 0 }, bytes('whole\n'));
  expect(lines.map(({ text, place }) => [place.inode, text])).toEqual([
    [1, 'half'],
    [2, 'whole'],
  ]);
  expect(cutter.peek()).toBeUndefined();
});

it('holds no more than 16 KiB of a line, and says how much is missing', () => {
  const cutter = createLineCutter();
  for (let piece = 0; piece < 10; piece += 1)
    cutter.push({ inode: 1, offset: piece * 10_000 }, bytes('x'.repeat(10_000)));
  const [line] = cutter.push({ inode: 1, offset: 100_000 }, bytes('\n'));
  expect(line?.text).toHaveLength(16 * 1024);
  expect(line?.cut).toBe(100_000 - 16 * 1024);
});
