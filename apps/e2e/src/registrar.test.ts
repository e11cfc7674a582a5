import { spawn } from 'node:child_process';
import { eventually } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, REGISTRAR, useDart } from './dart/dart.ts';
import { done, IDLE, install, uninstall } from './dart/install.ts';
import { environmentOf } from './dart/start-dart.ts';

test('On the machine of the start, `dart hosts --json` lists the hosts without any settings', async () => {
  const dart = useDart();
  const run = await dart.readRun();
  const hosts = JSON.parse(await done(dart, ['hosts', '--json'])) as { fqdn: string }[];
  expect(hosts.map(({ fqdn }) => fqdn).sort()).toEqual(run.hosts.map(({ fqdn }) => fqdn).sort());
});

test('Help tells each command, with examples', async () => {
  const dart = useDart();
  const help = await done(dart, ['--help']);
  for (const name of ['register', 'hosts', 'assign', 'update', 'rewrite', 'delete-process']) {
    expect(help).toContain(name);
  }
  expect(await done(dart, ['assign', '--help'])).toContain('Example');
});

test.each([
  ['0 when it is done', ['hosts'], 0],
  ['1 when it is refused', ['host', 'no-such-host'], 1],
  ['1 when what is named is not there', ['assign', 'no-such-program', 'production', 'no-such-host'], 1],
  ['2 when it is not used rightly', ['hots'], 2],
  ['2 when a word is missing', ['start', 'web'], 2],
  ['3 when the gateway is not reached', ['hosts', '--gateway', 'http://127.0.0.1:1'], 3],
])('The exit code is %s', async (_rule, words, expected) => {
  const { exitCode, out, error } = await useDart().cli(words);
  expect(exitCode, out + error).toBe(expected);
  if (expected !== 0) expect(error).not.toBe('');
});

test('Watching prints a line of JSON for each change, as it happens', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await install(dart, host, { name: 'watched', section: IDLE });
  const child = spawn(process.execPath, [REGISTRAR, 'processes', '--watch', '--json'], {
    env: environmentOf(dart.stateFolder),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const changes = (): Record<string, unknown>[] =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const saw = (change: object): Promise<unknown> =>
    eventually(() => (expect(changes()).toContainEqual(expect.objectContaining(change)), true));
  await saw({ change: 'upserted', host, fullName: 'watched' });
  await done(dart, ['stop', 'watched', host]);
  await saw({ change: 'upserted', host, fullName: 'watched', state: 'STOPPED', pid: null });
  await uninstall(dart, host, 'watched');
  await saw({ change: 'removed', host, fullName: 'watched' });
});

test('What happened can be asked for: the fleet at an earlier time, and statistics of a period', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  await install(dart, host, { name: 'looked-back', section: IDLE });
  const running = new Date().toISOString();
  await done(dart, ['stop', 'looked-back', host]);
  const at = async (time: string): Promise<unknown> =>
    JSON.parse(
      await done(dart, ['processes', 'looked-back', '--at', time, '--host', host, '--json']),
    ) as unknown;
  expect(await at(running)).toMatchObject([{ host, fullName: 'looked-back', state: 'RUNNING' }]);
  expect(await at('0s')).toMatchObject([{ host, fullName: 'looked-back', state: 'STOPPED' }]);
  expect(await done(dart, ['processes', 'looked-back', '--at', running])).toContain('running');
  const statistics = JSON.parse(
    await done(dart, ['stats', 'looked-back', '--since', '1h', '--json']),
  ) as unknown;
  expect(statistics).toMatchObject([
    { program: 'looked-back', processes: 1, starts: 1, outcomes: [{ outcome: 'STOPPED', count: 1 }] },
  ]);
  expect(await done(dart, ['stats', '--by', 'host', '--since', '1h'])).toContain(host);
  const { exitCode, error } = await dart.cli(['processes', '--at', '1h', '--watch']);
  expect([exitCode, error]).toEqual([2, expect.stringContaining('--at goes with')]);
  await uninstall(dart, host, 'looked-back');
});
