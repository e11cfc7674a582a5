import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eventually } from '@dart/testkit';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { command, readProcess, type CommandDetails } from './dart/describe.ts';
import { assign, done, IDLE, install, register, uninstall, waitForState } from './dart/install.ts';

const dart = useDart();
const { host } = await nameHosts(dart);

/** No program of these takes longer to start and stop, in milliseconds; supervisord and dart get 5 s more. */
const PROGRAM_MS = 3000;

/** The result came before the command's own deadline, and that was not far. */
function expectInTime({ requestedAt, finishedAt, deadlineAt }: CommandDetails): void {
  const [requested, finished, deadline] = [requestedAt, finishedAt, deadlineAt].map((at) =>
    Date.parse(at ?? ''),
  );
  expect(finished).toBeLessThanOrEqual(deadline ?? Number.NaN);
  expect((finished ?? Number.NaN) - (requested ?? Number.NaN)).toBeLessThanOrEqual(PROGRAM_MS + 5000);
}

async function expectResult(words: string[], expected: Partial<CommandDetails> & { exitCode: number }) {
  const result = await command(dart, ...words, host);
  expect(result).toMatchObject(expected);
  expectInTime(result);
  return result;
}

beforeAll(() => install(dart, host, { name: 'steady', section: { ...IDLE, startsecs: 1 } }));
afterAll(() => uninstall(dart, host, 'steady'));

test('Stop, start and restart answer once supervisord has done it', async () => {
  const { pid } = await waitForState(dart, host, 'steady', 'RUNNING');
  await expectResult(['stop', 'steady'], { exitCode: 0, state: 'SUCCEEDED', faultName: null });
  expect(await readProcess(dart, host, 'steady')).toMatchObject({ state: 'STOPPED' });
  await expectResult(['start', 'steady'], { exitCode: 0, state: 'SUCCEEDED', faultName: null });
  const started = await readProcess(dart, host, 'steady');
  expect(started.state).toBe('RUNNING');
  expect(started.pid).not.toBe(pid);
  await expectResult(['restart', 'steady'], { exitCode: 0, state: 'SUCCEEDED', faultName: null });
  const restarted = await readProcess(dart, host, 'steady');
  expect(restarted.state).toBe('RUNNING');
  expect(restarted.pid).not.toBe(started.pid);
});

test('What supervisord refuses is the result, by its own name', async () => {
  await waitForState(dart, host, 'steady', 'RUNNING');
  await expectResult(['start', 'steady'], { exitCode: 1, state: 'FAILED', faultName: 'ALREADY_STARTED' });
  await expectResult(['stop', 'steady'], { exitCode: 0, state: 'SUCCEEDED' });
  await expectResult(['stop', 'steady'], { exitCode: 1, state: 'FAILED', faultName: 'NOT_RUNNING' });
  await expectResult(['start', 'nowhere'], { exitCode: 1, state: 'FAILED', faultName: 'BAD_NAME' });
  await expectResult(['update', 'nowhere'], { exitCode: 1, state: 'FAILED', faultName: 'BAD_NAME' });
  await expectResult(['start', 'steady'], { exitCode: 0, state: 'SUCCEEDED' });
});

test('A program that cannot be spawned says so', async () => {
  const logs = join(dart.stateFolder, 'vanishing-logs');
  await mkdir(logs);
  await register(
    dart,
    { name: 'commandless', section: { command: '/no/such/command', autostart: false } },
    { name: 'logless', section: { ...IDLE, autostart: false, stdout_logfile: join(logs, 'out.log') } },
  );
  for (const name of ['commandless', 'logless']) {
    await assign(dart, host, name);
    await expectResult(['update', name], { exitCode: 0, state: 'SUCCEEDED' });
  }
  await rm(logs, { recursive: true });
  await expectResult(['start', 'commandless'], { exitCode: 1, state: 'FAILED', faultName: 'NO_FILE' });
  await expectResult(['start', 'logless'], { exitCode: 1, state: 'FAILED', faultName: 'SPAWN_ERROR' });
  await mkdir(logs);
  await dart.cli(['stop', 'logless', host]);
  for (const name of ['commandless', 'logless']) await uninstall(dart, host, name);
});

test('A program that exits at once is a start that failed', async () => {
  const section = { command: '/bin/sh -c "exit 7"', autostart: false, startsecs: 1, startretries: 0 };
  await install(dart, host, { name: 'hasty', section });
  const { faultName } = await expectResult(['start', 'hasty'], { exitCode: 1, state: 'FAILED' });
  // one that is gone before supervisord has answered the call is SPAWN_ERROR in its own words
  expect(['ABNORMAL_TERMINATION', 'SPAWN_ERROR']).toContain(faultName);
  await uninstall(dart, host, 'hasty');
});

test('A program that does not listen to its stop is killed after its time, and the stop is done', async () => {
  const section = { ...IDLE, command: '/bin/sh -c "trap \'\' TERM; exec sleep 1000000"' };
  await install(dart, host, { name: 'deaf', section });
  await waitForState(dart, host, 'deaf', 'RUNNING');
  await expectResult(['stop', 'deaf'], { exitCode: 0, state: 'SUCCEEDED', faultName: null });
  expect(await readProcess(dart, host, 'deaf')).toMatchObject({ state: 'STOPPED', pid: null });
  await uninstall(dart, host, 'deaf');
});

test('Reread tells what waits, and update applies just that', async () => {
  await register(dart, { name: 'awaited', section: IDLE });
  await assign(dart, host, 'awaited');
  const { pid } = await waitForState(dart, host, 'steady', 'RUNNING');
  await expectResult(['reread'], { exitCode: 0, state: 'SUCCEEDED', message: 'pending: awaited added' });
  await expectResult(['update', 'awaited'], { exitCode: 0, state: 'SUCCEEDED' });
  await waitForState(dart, host, 'awaited', 'RUNNING');
  await expectResult(['reread'], { exitCode: 0, state: 'SUCCEEDED', message: 'nothing is pending' });
  expect((await readProcess(dart, host, 'steady')).pid).toBe(pid);
  await uninstall(dart, host, 'awaited');
});

test('One command acts on several programs and tells the result of each', async () => {
  // A program that a signal ended would be started again by default.
  const section = { ...IDLE, autorestart: false };
  await register(dart, { name: 'twin-a', section }, { name: 'twin-b', section });
  for (const name of ['twin-a', 'twin-b']) await assign(dart, host, name);
  const update = await expectResult(['update', 'twin-a', 'twin-b'], { exitCode: 0, state: 'SUCCEEDED' });
  expect(update.results).toMatchObject([
    { process: 'twin-a', message: 'added' },
    { process: 'twin-b', message: 'added' },
  ]);
  await waitForState(dart, host, 'twin-b', 'RUNNING');
  await expectResult(['signal', 'TERM', 'twin-a', 'twin-b:*'], { exitCode: 0, state: 'SUCCEEDED' });
  for (const name of ['twin-a', 'twin-b']) await waitForState(dart, host, name, 'EXITED');
  expect((await dart.cli(['status', 'twin-a', host])).exitCode).toBe(1);
  await expectResult(['start', 'twin-a', 'twin-b', 'nobody'], { exitCode: 1, faultName: 'BAD_NAME' });
  expect((await dart.cli(['status', 'twin-a', 'twin-b', host])).exitCode).toBe(0);
  expect((await dart.cli(['signal', 'NOSUCH', 'twin-a', host])).error).toContain('signal: is "NOSUCH"');
  for (const name of ['twin-a', 'twin-b']) await uninstall(dart, host, name);
});

test('What is written to a program reaches it, and its log can be made empty', async () => {
  const file = join(dart.stateFolder, 'echo.log');
  const section = { command: '/bin/cat', startsecs: 0, stdout_logfile: file };
  await install(dart, host, { name: 'echo', section });
  await waitForState(dart, host, 'echo', 'RUNNING');
  await expectResult(['write-stdin', '--line', 'hello', 'echo'], { exitCode: 0, state: 'SUCCEEDED' });
  await eventually(async () => (await readFile(file, 'utf8')) === 'hello\n', { what: 'the echo' });
  await expectResult(['stop', 'echo'], { exitCode: 0, state: 'SUCCEEDED' });
  await expectResult(['clear', 'echo'], { exitCode: 0, state: 'SUCCEEDED' });
  expect(await readFile(file, 'utf8')).toBe('');
  await uninstall(dart, host, 'echo');
});

test('The agent does not update, stop or remove itself and says how it is done', async () => {
  for (const action of ['update', 'stop', 'remove']) {
    const { message } = await expectResult([action, 'dart-agent'], { exitCode: 1, state: 'FAILED' });
    expect(message).toMatch(
      new RegExp(
        `on the host run: supervisorctl -c \\S+ ${action === 'remove' ? 'stop' : action} dart-agent`,
      ),
    );
  }
});

test('Rewrite brings back the file of a host', async () => {
  const run = await dart.readRun();
  const file = join(dirname(run.hosts[0]?.configuration ?? ''), 'dart.conf');
  const text = await readFile(file, 'utf8');
  await rm(file);
  await expectResult(['rewrite'], { exitCode: 0, state: 'SUCCEEDED' });
  expect(await readFile(file, 'utf8')).toBe(text);
  await done(dart, ['reread', host]);
});
