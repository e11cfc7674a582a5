import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, REGISTRAR, useDart } from './dart/dart.ts';
import { done, IDLE, install, uninstall, waitForState } from './dart/install.ts';
import { environmentOf } from './dart/start-dart.ts';

const dart = useDart();
const { host } = await nameHosts(dart);

/** `dart tail WORDS… HOST`, followed until the test ends. */
function follow(...words: string[]) {
  const child = spawn(process.execPath, [REGISTRAR, 'tail', '-f', ...words, host], {
    env: environmentOf(dart.stateFolder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  return { child, readError: () => error };
}

test('The output of a program is shown, followed across rotation and searched, byte by byte', async () => {
  const file = join(dart.stateFolder, 'talk.log');
  const section = {
    command: '/bin/cat',
    startsecs: 0,
    stdout_logfile: file,
    stdout_logfile_maxbytes: 1000,
    stdout_logfile_backups: 5,
  };
  await install(dart, host, { name: 'talk', section });
  await waitForState(dart, host, 'talk', 'RUNNING');
  const say = (line: string) => done(dart, ['write-stdin', '--line', line, 'talk', host]);
  await say('first: grüße');
  await eventually(async () => (await readFile(file, 'utf8')) === 'first: grüße\n');
  expect(await done(dart, ['tail', 'talk', host])).toBe('first: grüße\n');

  const { child } = follow('-n', '0', 'talk');
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const heard = (): string => Buffer.concat(chunks).toString();
  const lines = ['x'.repeat(990), 'y'.repeat(990), 'needle 😀 one', 'z'.repeat(990)];
  // The first one is said until the follower is there; it does not matter how often.
  await eventually(async () => (await say('ready'), heard().includes('ready')), {
    what: 'the follower',
  });
  for (const line of lines) await say(line);
  await eventually(() => lines.every((line) => heard().includes(`${line}\n`)), { what: 'what was said' });
  expect((await stat(`${file}.1`)).size).toBeGreaterThan(0);
  expect(heard()).not.toContain('first');

  const search = await dart.cli(['tail', '--search', 'first|needle', 'talk', host]);
  expect(search).toMatchObject({ exitCode: 0, out: 'first: grüße\nneedle 😀 one\n' });
  const events = (await done(dart, ['tail', '--search', 'needle', '--json', 'talk', host]))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { __typename: string; place?: string });
  expect(events).toMatchObject([{ __typename: 'LogMatch' }, { __typename: 'LogEnd', reason: 'COMPLETE' }]);
  const link = await done(dart, ['tail', '--from', events[0]?.place ?? '', 'talk', host]);
  expect(link.split('\n').slice(0, 2)).toEqual(['needle 😀 one', 'z'.repeat(990)]);
  await uninstall(dart, host, 'talk');
});

test('A reader that stops reading slows nobody, and a line of 10 MB costs the gateway no memory', async () => {
  const file = join(dart.stateFolder, 'flood.log');
  const script = 'head -c 7500000 /dev/urandom | base64 -w 0; exec sleep 1000000';
  const section = {
    command: `/bin/sh -c "${script}"`,
    startsecs: 0,
    stopwaitsecs: 2,
    stdout_logfile: file,
    stdout_logfile_maxbytes: 0,
  };
  const { gateway } = await dart.readRun();
  const readResident = async (): Promise<number> =>
    Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${gateway.pid}/status`, 'utf8'))?.[1]);
  await install(dart, host, { name: 'flood', section });
  await eventually(async () => (await stat(file)).size === 10_000_000, { what: 'the whole line' });
  const before = await readResident();
  // Its pipe is full soon, and nobody empties it.
  const stuck = follow('-n', '1', 'flood');
  await once(stuck.child.stdout, 'readable');
  const out = await done(dart, ['tail', '-n', '1', 'flood', host]);
  expect(out === (await readFile(file, 'utf8')), 'every byte is the file’s').toBe(true);
  expect(stuck.child.exitCode).toBe(null);
  // In kB: 10 MB were sent twice, in pieces of 256 KiB of which one is held.
  expect((await readResident()) - before).toBeLessThan(100_000);
  await uninstall(dart, host, 'flood');
});

test('What can’t be shown is said with the next step', async () => {
  await install(dart, host, { name: 'mute', section: { ...IDLE, stdout_logfile: 'NONE' } });
  const mute = await dart.cli(['tail', 'mute', host]);
  expect(mute.exitCode).toBe(1);
  expect(mute.error).toMatch(/mute:mute has no log file for its stdout.*\n.*redirect_stderr/);
  const nobody = await dart.cli(['tail', 'nobody', host]);
  expect(nobody).toMatchObject({ exitCode: 1, out: '' });
  expect(nobody.error).toContain('supervisord has no process nobody:nobody');
  const wrong = await dart.cli(['tail', '--search', '(', 'mute', host]);
  expect(wrong.error).toContain('no regular expression of RE2');
  const away = await dart.cli(['tail', 'mute', 'no-such-host']);
  expect(away.error).toContain('There is no host no-such-host');
  expect((await dart.cli(['tail', '--stderr', '-n', '3', 'dart-agent', host])).out.split('\n')).toHaveLength(
    4,
  );
  await uninstall(dart, host, 'mute');
});
