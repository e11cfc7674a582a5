import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { createEnds } from './ends.ts';
import { createLogFile } from './log-file.ts';
import { parseLogLine } from './log-line.ts';

const at = '2026-11-22 01:02:03,456';

test.each([
  ['INFO exited: web (exit status 0; expected)', { exitStatus: 0 }],
  ['WARN exited: web (exit status 1; not expected)', { exitStatus: 1 }],
  ['INFO exited: web (terminated by SIGKILL; not expected)', { exitSignal: 'SIGKILL' }],
  ['INFO exited: web (terminated by SIGSEGV (core dumped); not expected)', { exitSignal: 'SIGSEGV' }],
  ['INFO stopped: web (terminated by SIGTERM)', { exitSignal: 'SIGTERM' }],
  ['INFO stopped: web (exit status 3)', { exitStatus: 3 }],
  ['INFO exited: web (unknown termination cause 0xff; not expected)', {}],
])('The line "%s" tells how the process ended', (line, end) => {
  expect(parseLogLine(`${at} ${line}`)).toEqual({ kind: 'end', process: 'web', end });
});

test('Other lines are a spawn error, a change or of no interest', () => {
  expect(parseLogLine(`${at} INFO spawnerr: can't find command '/x'`)).toEqual({
    kind: 'spawn-error',
    message: "can't find command '/x'",
  });
  expect(parseLogLine(`${at} INFO spawned: 'web' with pid 7`)).toEqual({ kind: 'change' });
  expect(parseLogLine(`${at} TRAC 127.0.0.1:- - POST /RPC2 HTTP/1.1`)).toBeUndefined();
  expect(parseLogLine('exited: web (exit status 0; expected)')).toBeUndefined();
});

function setup() {
  const path = join(makeFolder(), 'supervisord.log');
  const write = (text: string): void => {
    appendFileSync(path, text);
  };
  write(`${at} INFO exited: old (exit status 9; not expected)\n`);
  return { path, write };
}

test('The ends of a process are taken in their order, those from before the start not at all', () => {
  const { path, write } = setup();
  const ends = createEnds(createLogFile(path));
  let changes = 0;
  ends.onChange = () => (changes += 1);
  ends.read();
  expect(changes).toBe(0);
  write(`${at} INFO exited: web (exit status 1; not expected)\n${at} INFO exited: web (terminated by`);
  ends.read();
  expect(changes).toBe(1);
  write(` SIGKILL; not expected)\n`);
  ends.read();
  expect([ends.takeEnd('web'), ends.takeEnd('web'), ends.takeEnd('web'), ends.takeEnd('old')]).toEqual([
    { exitStatus: 1 },
    { exitSignal: 'SIGKILL' },
    undefined,
    undefined,
  ]);
});

test('A rotation loses no line, and a later start goes on where the earlier one was', () => {
  const { path, write } = setup();
  const log = createLogFile(path);
  log.readLines();
  write('one\n');
  renameSync(path, `${path}.1`);
  writeFileSync(path, 'two\n');
  expect(log.readLines()).toEqual(['one', 'two']);
  write('three\n');
  const place = log.place;
  log.close();
  expect(createLogFile(path, place).readLines()).toEqual(['three']);
  expect(createLogFile(path).readLines()).toEqual([]);
});
