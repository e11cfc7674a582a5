import { appendFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDaemon } from '../fixtures/daemon.ts';
import { makeFolder } from '../fixtures/folder.ts';
import { silent } from '../fixtures/silent.ts';
import { waitFor } from '../fixtures/wait-for.ts';
import { createEnds, type Ends } from './ends.ts';
import { createLogFile, type LogFile, type LogPlace } from './log-file.ts';
import { parseLogLine } from './log-line.ts';
import { createRemoteLog } from './remote-log.ts';

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
  const exited = (process: string) => ends.take(process, 'EXITED');
  expect([exited('web'), exited('web'), exited('web'), exited('old')]).toEqual([
    { end: { exitStatus: 1 } },
    { end: { exitSignal: 'SIGKILL' } },
    {},
    {},
  ]);
});

test('A spawn that failed takes its own line, not the next end of its process; what came before is let go', () => {
  const { path, write } = setup();
  const ends = createEnds(createLogFile(path));
  ends.read();
  write(`${at} INFO exited: gone (exit status 1; not expected)\n`);
  write(`${at} INFO spawnerr: too many files\n${at} INFO exited: web (exit status 2; not expected)\n`);
  ends.read();
  expect(ends.take('web', 'BACKOFF')).toEqual({ spawnError: 'too many files' });
  expect(ends.take('gone', 'EXITED')).toEqual({});
  expect(ends.take('web', 'BACKOFF')).toEqual({ end: { exitStatus: 2 } });
});

test('A later start reads again the lines that no event has taken, however many were read ahead', () => {
  const { path, write } = setup();
  const log = createLogFile(path);
  const ends = createEnds(log);
  ends.read();
  for (let status = 0; status < 3; status += 1)
    write(`${at} INFO exited: é (exit status ${status}; expected)\n`);
  ends.read();
  ends.take('é', 'EXITED');
  const later = createEnds(createLogFile(path, ends.place));
  later.read();
  expect([later.take('é', 'EXITED'), later.take('é', 'EXITED'), later.take('é', 'EXITED')]).toEqual([
    { end: { exitStatus: 1 } },
    { end: { exitStatus: 2 } },
    {},
  ]);
});

const textsOf = (log: LogFile): string[] => log.readLines().map(({ text }) => text);

test('A rotation loses no line, and a later start goes on where the earlier one was', () => {
  const { path, write } = setup();
  const log = createLogFile(path);
  log.readLines();
  write('one\n');
  renameSync(path, `${path}.1`);
  writeFileSync(path, 'two\n');
  expect(textsOf(log)).toEqual(['one', 'two']);
  write('three\n');
  const place = log.place;
  log.close();
  expect(textsOf(createLogFile(path, place))).toEqual(['three']);
  expect(textsOf(createLogFile(path))).toEqual([]);
});

test('Where the log can’t be read supervisord tells of ends, across rotation and a later start of the agent', async () => {
  const { daemon, supervisord } = await startDaemon({
    extraSections: '[program:jöb]\ncommand=/bin/sh -c "read s; exit $s"\nstartsecs=0\nautorestart=false\n',
  });
  const open = (from?: LogPlace) =>
    createRemoteLog({
      supervisord,
      supervisordPid: daemon.pid ?? 0,
      from,
      isLater: from !== undefined,
      logger: silent,
    });
  const stateOf = async () => (await supervisord.getProcessInfo('jöb:jöb')).state;
  const finish = async (status: number): Promise<void> => {
    if ((await stateOf()) !== 'RUNNING') await supervisord.startProcess('jöb:jöb');
    await waitFor('the job', async () => (await stateOf()) === 'RUNNING');
    await supervisord.sendProcessStdin('jöb:jöb', `${status}\n`);
    await waitFor('its end', async () => (await stateOf()) === 'EXITED');
  };
  await finish(1);
  const log = open();
  const ends = createEnds(log);
  const take = async (from: Ends) => {
    await from.refresh('jöb', 'EXITED');
    from.read();
    return from.take('jöb', 'EXITED');
  };
  expect(await take(ends)).toEqual({ end: { exitStatus: 1 } });
  await finish(2);
  await finish(3);
  expect(await take(ends)).toEqual({ end: { exitStatus: 2 } });

  const later = createEnds(open(ends.place));
  expect(await take(later)).toEqual({ end: { exitStatus: 3 } });
  expect(await take(later)).toEqual({});
  await finish(4);
  // Whatever is read of it begins inside a character.
  const filler = `${at} INFO ${'é'.repeat(100_000)}\n`;
  appendFileSync(daemon.logFile, filler);
  expect(await take(later)).toEqual({ end: { exitStatus: 4 } });
  writeFileSync(daemon.logFile, `${at} INFO exited: jöb (exit status 5; not expected)\n`);
  expect(await take(later)).toEqual({ end: { exitStatus: 5 } });
  await finish(6);
  expect(await take(later)).toEqual({ end: { exitStatus: 6 } });
});
