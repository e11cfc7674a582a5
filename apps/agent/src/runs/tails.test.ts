import { appendFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { openTails } from './tails.ts';

function setup(name = 'job.log') {
  const folder = makeFolder();
  const stdout = join(folder, name);
  const open = () => openTails(folder);
  const tails = open();
  const end = () => tails.end('job', 'job').stdoutTail;
  return { folder, stdout, open, tails, end };
}

test('A run begins where the previous run of its process ended', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older\n');
  tails.know('job', 'job', { stdout });
  appendFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  expect(end()).toBe('');
  appendFileSync(stdout, 'two\n');
  tails.know('job', 'job', { stdout });
  expect(end()).toBe('two\n');
});

test('A file that was not there, and one that supervisord made for the process, count from their first byte', () => {
  const { folder, stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  const automatic = join(folder, 'job-stdout---web-01-a1b2c3_4.log');
  writeFileSync(automatic, 'two\n');
  tails.know('job', 'job', { stdout: automatic });
  expect(end()).toBe('two\n');
});

test('Where a process writes is not known: its runs have no tail', () => {
  const { tails } = setup();
  expect(tails.end('job', 'job')).toEqual({});
});

test('A file that was moved away is read to its end, its successor from its beginning', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older\n');
  tails.know('job', 'job', { stdout });
  appendFileSync(stdout, 'one\n');
  renameSync(stdout, `${stdout}.1`);
  writeFileSync(stdout, 'and on\n');
  expect(end()).toBe('one\nand on\n');
  appendFileSync(stdout, 'two\n');
  expect(end()).toBe('two\n');
});

test('A file that was cut is read from its beginning', () => {
  const { stdout, tails, end } = setup();
  writeFileSync(stdout, 'older and long\n');
  tails.know('job', 'job', { stdout });
  truncateSync(stdout);
  appendFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
});

test('Of a long run the last 64 KiB are kept', () => {
  const { stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, `${'a'.repeat(70_000)}z`);
  expect(end()).toBe(`${'a'.repeat(64 * 1024 - 1)}z`);
});

test('An event that comes late does not take the output of the next run', () => {
  const { stdout, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  const ended = { exitStatus: 1 };
  writeFileSync(stdout, 'one\n');
  tails.note('job', ended);
  appendFileSync(stdout, 'two\n');
  expect(tails.end('job', 'job', ended).stdoutTail).toBe('one\n');
  expect(end()).toBe('two\n');
  expect(tails.end('job', 'job', ended).stdoutTail).toBe('');
});

test('What a process wrote while the agent was away belongs to the run that ends then', () => {
  const { folder, stdout, open, tails, end } = setup();
  tails.know('job', 'job', { stdout });
  writeFileSync(stdout, 'one\n');
  expect(end()).toBe('one\n');
  appendFileSync(join(folder, 'tails.jsonl'), '["cut');
  appendFileSync(stdout, 'two\n');
  const next = open();
  next.know('job', 'job', { stdout });
  expect(next.end('job', 'job').stdoutTail).toBe('two\n');
});
