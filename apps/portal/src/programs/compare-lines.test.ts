import { expect, test } from 'vitest';
import { compareLines } from './compare-lines.ts';

test('What was removed comes before what took its place, what is the same stands once', () => {
  expect(compareLines('command = a\nnumprocs = 2', 'command = a\nnumprocs = 3\n')).toEqual([
    { kind: 'same', text: 'command = a' },
    { kind: 'removed', text: 'numprocs = 2' },
    { kind: 'added', text: 'numprocs = 3' },
  ]);
});

test('Against nothing all is added', () => {
  expect(compareLines('', 'command = a\n')).toEqual([{ kind: 'added', text: 'command = a' }]);
});
