import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eventually } from '@dart/testkit';
import { expect, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { readHost, readProcess, showHost } from './dart/describe.ts';

async function setup() {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const run = await dart.readRun();
  const folder = dirname(run.hosts[0]?.configuration ?? '');
  return { dart, host, folder, keyFile: join(folder, 'agent', 'key.pem') };
}

test('A host appears by itself, with what it is, once its agent runs inside supervisord', async () => {
  const { dart, host } = await setup();
  expect(await showHost(dart, host)).toMatchObject({
    fqdn: host,
    state: 'ONLINE',
    connected: true,
    platform: expect.stringContaining('Linux') as string,
    supervisorState: 'RUNNING',
    supervisorVersion: expect.stringMatching(/^4\./) as string,
    agentVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    cpuCount: expect.any(Number) as number,
    memoryBytes: expect.any(Number) as number,
  });
});

test('The key of a host is for its own account only', async () => {
  const { keyFile } = await setup();
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
});

test('An agent that was killed is the same host again, without another token', async () => {
  const { dart, host, folder, keyFile } = await setup();
  const before = await readHost(dart, host);
  const key = await readFile(keyFile, 'utf8');
  const { pid } = await readProcess(dart, host, 'dart-agent');
  await rm(join(folder, 'enrolment-token'));
  process.kill(pid ?? 0, 'SIGKILL');
  const after = await eventually(
    async () => {
      const now = await readHost(dart, host);
      const agent = now.processes.find(({ fullName }) => fullName === 'dart-agent');
      return now.connected && agent?.state === 'RUNNING' && agent.pid !== pid && now;
    },
    { what: 'another agent of the same host' },
  );
  expect(after.id).toBe(before.id);
  expect(await readFile(keyFile, 'utf8')).toBe(key);
  const hosts = JSON.parse((await dart.cli(['hosts', '--json'])).out) as unknown[];
  expect(hosts).toHaveLength(2);
});
