import { expect, test } from 'vitest';
import type { Output } from '../../log-events/output.ts';
import { createEventLines } from './event-lines.ts';

function setup() {
  const lines: string[] = [];
  const events = createEventLines();
  const print = (data: string | Buffer, more: Partial<Output> = {}): void => {
    const output = { group: 'g', process: 'p', pid: 1, stream: 'STDOUT' as const, data: Buffer.from(data) };
    events.take({ ...output, ...more }, (line) => lines.push(line));
  };
  return { lines, print, events };
}

test('Lines are joined across reads, each stream and process by itself, also within a character', () => {
  const { lines, print } = setup();
  const e = Buffer.from('é');
  print('one\ntw');
  print('err', { stream: 'STDERR' });
  print('other\n', { process: 'q' });
  print(Buffer.concat([Buffer.from('o\n'), e.subarray(0, 1)]));
  print('or\n', { stream: 'STDERR' });
  print(Buffer.concat([e.subarray(1), Buffer.from('\n')]));
  expect(lines).toEqual(['one', 'other', 'two', 'error', 'é']);
});

test('A line that has begun ends with its process, with another run, and where something was lost', () => {
  const { lines, print, events } = setup();
  print('half');
  events.end('g', 'other');
  expect(lines).toEqual([]);
  events.end('g', 'p');
  events.end('g', 'p');
  print('killed');
  print('next\n', { pid: 2 });
  print('cut');
  events.endAll();
  print('rest\n', { pid: 2 });
  expect(lines).toEqual(['half', 'killed', 'next', 'cut', 'rest']);
});
