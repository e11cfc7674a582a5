import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../fixtures/folder.ts';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import { createLogFollower } from './log-follower.ts';

function setup(text = '') {
  const path = join(makeFolder(), 'app.log');
  writeFileSync(path, text);
  const lines: string[] = [];
  const follow = (from?: LogPlace, begin: 'start' | 'end' = 'start') => {
    const follower = createLogFollower({ path, from, begin, onLine: (line) => lines.push(line) });
    const readAll = (): void => {
      while (follower.step());
    };
    return { follower, readAll };
  };
  /** As supervisord does: NAME.1 becomes NAME.2, NAME becomes NAME.1, a new NAME begins. */
  const rotate = (times = 1, next = ''): void => {
    for (let number = times; number > 1; number -= 1)
      renameSync(`${path}.${number - 1}`, `${path}.${number}`);
    renameSync(path, `${path}.1`);
    writeFileSync(path, next);
  };
  return { path, lines, follow, rotate };
}

test('Each line is read once across rotations, also one whose halves stand in two files', () => {
  const { path, lines, follow, rotate } = setup('a\nb');
  const { readAll } = follow();
  readAll();
  appendFileSync(path, 'B\nc');
  rotate(1, 'C\nd\n');
  rotate(2, 'e\n');
  rotate(3, 'f\n');
  readAll();
  appendFileSync(path, 'g\n');
  readAll();
  expect(lines).toEqual(['a', 'bB', 'cC', 'd', 'e', 'f', 'g']);
});

test('After a kill between any two steps reading goes on behind the last whole line, in a moved file too', () => {
  const { path, lines, follow, rotate } = setup('a\nb');
  const first = follow();
  first.readAll();
  const { place } = first.follower;
  first.follower.close();
  appendFileSync(path, 'B\n');
  rotate(1, 'c\n');
  rotate(2, 'd\n');
  follow(place).readAll();
  expect(lines).toEqual(['a', 'bB', 'c', 'd']);
});

test('A log that was there before begins at its end, one that comes later at its beginning', () => {
  const { path, lines, follow } = setup('old\n');
  const { readAll } = follow(undefined, 'end');
  readAll();
  appendFileSync(path, 'new\n');
  readAll();
  expect(lines).toEqual(['new']);
  rmSync(path);
  const later = follow(undefined, 'end');
  later.readAll();
  writeFileSync(path, 'first\n');
  later.readAll();
  expect(lines).toEqual(['new', 'first']);
});

test('A file that was cut is read from its beginning, and one that was removed to its end', () => {
  const { path, lines, follow } = setup('a\nhalf');
  const { readAll } = follow();
  readAll();
  truncateSync(path);
  appendFileSync(path, 'b\n');
  readAll();
  appendFileSync(path, 'c\n');
  rmSync(path);
  writeFileSync(path, 'd\n');
  readAll();
  expect(lines).toEqual(['a', 'b', 'c', 'd']);
});

test('Lines of 10 MB, bytes that are no UTF-8 and a character in two reads break nothing', () => {
  const { path, lines, follow } = setup();
  const { readAll } = follow();
  appendFileSync(path, Buffer.from([0x61, 0xff, 0x00, 0x62, 0x0a]));
  const bytes = Buffer.from('\u00e9\r\n');
  appendFileSync(path, bytes.subarray(0, 1));
  readAll();
  appendFileSync(path, bytes.subarray(1));
  readAll();
  appendFileSync(path, Buffer.alloc(10 * 1024 * 1024, 'x'));
  readAll();
  appendFileSync(path, '\nend\n');
  readAll();
  expect(lines.map(({ length }) => length)).toEqual([4, 1, 65536, 3]);
  expect(lines.slice(0, 2)).toEqual(['a\ufffd\0b', '\u00e9']);
});
