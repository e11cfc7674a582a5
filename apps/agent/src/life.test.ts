import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readAgentCommand, type SupervisordDaemonOptions } from '@dart/supervisor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment } from './configuration.ts';
import type { DesiredProgram } from './desired/desired-state.ts';
import { startDaemon } from './fixtures/daemon.ts';
import { startFakeGateway, type FakeGateway } from './fixtures/fake-gateway.ts';
import { makeFolder } from './fixtures/folder.ts';
import { waitFor } from './fixtures/wait-for.ts';

const bundleFolder = mkdtempSync(join(tmpdir(), 'dart-bundle-'));
const bundle = join(bundleFolder, 'dart-agent.mjs');

beforeAll(() => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url)), bundle]);
  // Other users have to read it.
  chmodSync(bundleFolder, 0o755);
});

afterAll(() => {
  rmSync(bundleFolder, { recursive: true, force: true });
});

const NAP: DesiredProgram = {
  programId: 'id-nap',
  name: 'nap',
  environment: 'production',
  type: 'PROGRAM',
  revision: 1,
  configuration: 'command=/bin/sleep 600\nautostart=false',
  schedules: [],
  paused: false,
  holds: [],
  enabled: true,
  monitors: [],
};

/** Any account but root that each system has, and a group that is not its own. */
const USER = 'nobody';
const GROUP = 'daemon';

async function startAgent(
  gateway: FakeGateway,
  environment: Record<string, string>,
  options: Partial<SupervisordDaemonOptions> = {},
) {
  const { folder = makeFolder() } = options;
  const test = await startDaemon({
    folder,
    agentCommand: readAgentCommand(bundle),
    environment: { DART_GATEWAY_URL: gateway.url, DART_ENROLMENT_TOKEN: 'token', ...environment },
    ...options,
  });
  const agentPid = () =>
    waitFor('the agent', async () => (await test.supervisord.getProcessInfo('dart-agent:dart-agent')).pid);
  return { ...test, folder, agentPid };
}

/** Who a process is, by /proc: its effective user, group and supplementary groups. */
function readIdentity(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const numbers = (key: string): number[] =>
    (new RegExp(`^${key}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '').split(/\s+/).filter(Boolean).map(Number);
  return { user: numbers('Uid')[1], group: numbers('Gid')[1], groups: numbers('Groups') };
}

const askId = (...words: string[]): number => Number(execFileSync('id', words, { encoding: 'utf8' }));

/** A folder for the agent's things that only this user can write, and passable ones above. */
function makeFolderOf(uid: number, gid: number): { folder: string; included: string } {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const own = join(folder, 'conf.d');
  mkdirSync(own);
  mkdirSync(join(folder, 'agent'), { mode: 0o700 });
  for (const path of [own, join(folder, 'agent')]) chownSync(path, uid, gid);
  return { folder, included: join(own, 'dart.conf') };
}

test('Started by root, the agent becomes the configured user and group before it writes anything', async () => {
  expect(process.getuid?.(), 'this test needs root; run it with sudo').toBe(0);
  const gateway = await startFakeGateway();
  const gid = Number(execFileSync('getent', ['group', GROUP], { encoding: 'utf8' }).split(':')[2]);
  const { folder, included } = makeFolderOf(askId('-u', USER), gid);
  const { agentPid } = await startAgent(
    gateway,
    { DART_USER: USER, DART_GROUP: GROUP, DART_CONFIGURATION_FILE: included },
    { folder, socketOwner: `root:${GROUP}` },
  );
  gateway.setPrograms([NAP]);
  await waitFor('the report', () => gateway.reports.at(-1)?.assignments?.length === 1);
  expect(readIdentity(await agentPid())).toEqual({
    user: askId('-u', USER),
    group: gid,
    groups: expect.arrayContaining([gid]) as number[],
  });
  expect(readIdentity(await agentPid()).groups).not.toContain(0);
  expect(statSync(included).uid).toBe(askId('-u', USER));
  expect(statSync(join(folder, 'agent', 'key.pem')).uid).toBe(askId('-u', USER));
});

test.each([
  ['by itself', { DART_USER: USER }, {}],
  ['by its section', {}, { user: USER }],
])(
  'Where the agent becomes a user %s, its listener of log events is that user, too, and reaches it',
  async (_, environment, agentKeys) => {
    expect(process.getuid?.(), 'this test needs root; run it with sudo').toBe(0);
    const gateway = await startFakeGateway();
    const uid = askId('-u', USER);
    const { folder } = makeFolderOf(uid, askId('-g', USER));
    chownSync(folder, uid, 0);
    const socketOwner = `root:${execFileSync('id', ['-gn', USER], { encoding: 'utf8' }).trim()}`;
    const { supervisord } = await startAgent(gateway, environment, { folder, socketOwner, agentKeys });
    const monitors = [{ kind: 'LOG', stream: 'STDOUT', pattern: 'ERROR', severity: 'WARNING' } as const];
    const configuration = 'command=/bin/sh -c "echo ERROR; exec sleep 600"\nstartsecs=0\nstdout_logfile=NONE';
    await waitFor('the connection', () => gateway.isConnected);
    gateway.setPrograms([{ ...NAP, configuration, monitors }]);
    await waitFor('the pending change', () => gateway.reports.at(-1)?.pending?.length === 1);
    gateway.offer('UPDATE', ['nap']);
    await waitFor('the alert', () =>
      gateway.records.some(({ record: { event } }) => event?.component === 'monitor:stdout:nap'),
    );
    const { pid = 0 } = await supervisord.getProcessInfo('dart-agent-logs:dart-agent-logs');
    expect(readIdentity(pid).user).toBe(uid);
  },
);

test('An agent that supervisord starts as a user works through the socket of its group', async () => {
  expect(process.getuid?.(), 'this test needs root; run it with sudo').toBe(0);
  const gateway = await startFakeGateway();
  const gid = askId('-g', USER);
  const { folder, included } = makeFolderOf(askId('-u', USER), gid);
  const { agentPid } = await startAgent(
    gateway,
    { DART_CONFIGURATION_FILE: included },
    {
      folder,
      socketOwner: `root:${execFileSync('id', ['-gn', USER], { encoding: 'utf8' }).trim()}`,
      agentKeys: { user: USER },
    },
  );
  gateway.setPrograms([NAP]);
  await waitFor('the report', () => gateway.reports.at(-1)?.assignments?.length === 1);
  await waitFor('the processes', () => gateway.reports.at(-1)?.processes?.length === 1);
  expect(readIdentity(await agentPid()).user).toBe(askId('-u', USER));
});

test.each([
  ['DART_USER', { DART_USER: 'nobody-of-this-name' }, 'useradd --system nobody-of-this-name'],
  ['DART_GROUP', { DART_USER: USER, DART_GROUP: 'no-such-group' }, 'groupadd --system no-such-group'],
  ['DART_AGENT_DIR', { DART_USER: USER }, 'chown -R nobody:'],
])(
  'A %s that can not be used is named with the next step, and the exit code is not 0',
  async (_, environment, step) => {
    const folder = makeFolder();
    const agentFolder = join(folder, 'agent');
    const run = promisify(execFile)(bundle, ['--write-configuration'], {
      env: {
        ...readEnvironment(),
        DART_GATEWAY_URL: 'http://127.0.0.1:9',
        DART_AGENT_DIR: agentFolder,
        DART_CONFIGURATION_FILE: join(folder, 'dart.conf'),
        ...environment,
      },
    });
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(step) as string });
  },
);

test('--write-configuration writes the file without supervisord; with the gateway away it keeps it, warns and exits 0', async () => {
  const gateway = await startFakeGateway();
  gateway.setPrograms([
    NAP,
    { ...NAP, programId: 'id-bad', name: 'bad', configuration: 'command=x\nuser=no-such-user' },
  ]);
  const folder = makeFolder();
  const included = join(folder, 'dart.conf');
  const write = () =>
    promisify(execFile)(bundle, ['--write-configuration'], {
      env: {
        ...readEnvironment(),
        DART_GATEWAY_URL: gateway.url,
        DART_ENROLMENT_TOKEN: 'token',
        DART_HOST: 'test-host',
        DART_AGENT_DIR: join(folder, 'agent'),
        DART_CONFIGURATION_FILE: included,
      },
    });
  const first = await write();
  expect(readFileSync(included, 'utf8')).toContain('[program:nap]');
  expect(readFileSync(included, 'utf8')).not.toContain('[program:bad]');
  expect(first.stderr).toContain('no-such-user');
  await gateway.close();
  const { mtimeMs } = statSync(included);
  const second = await write();
  expect(second.stderr).toContain('the last known configuration stays');
  expect(statSync(included).mtimeMs).toBe(mtimeMs);
  rmSync(included);
  await write();
  expect(readFileSync(included, 'utf8')).toContain('[program:nap]');
});

test('An agent whose file was replaced leaves by itself and supervisord starts the new one, also with autorestart=unexpected', async () => {
  const gateway = await startFakeGateway();
  const own = join(makeFolder(), 'dart-agent.mjs');
  copyFileSync(bundle, own);
  const { daemon, agentPid } = await startAgent(
    gateway,
    {},
    { agentCommand: readAgentCommand(own), agentKeys: { autorestart: 'unexpected' } },
  );
  await waitFor('the first report', () => gateway.reports.length > 0);
  const first = await agentPid();
  rmSync(own);
  copyFileSync(bundle, own);
  await waitFor('the new agent', async () => (await agentPid()) !== first, 30_000);
  expect(readFileSync(daemon.logFile, 'utf8')).toContain('exited: dart-agent (exit status 75; not expected)');
});

test('On SIGTERM the agent acknowledges the event in hand, leaves with 0, and no event is lost or told twice', async () => {
  const gateway = await startFakeGateway();
  const { daemon, supervisord, agentPid } = await startAgent(
    gateway,
    {},
    { extraSections: '[program:job]\ncommand=/bin/true\nstartsecs=0\nautostart=false\nautorestart=false\n' },
  );
  await waitFor('the first report', () => gateway.reports.length > 0);
  // before its startsecs are over, supervisord takes no exit as expected
  await waitFor(
    'the agent RUNNING',
    async () => (await supervisord.getProcessInfo('dart-agent:dart-agent')).state === 'RUNNING',
  );
  const rounds = 8;
  for (let round = 0; round < rounds; round += 1) {
    await supervisord.startProcess('job:job');
    if (round === 3) process.kill(await agentPid(), 'SIGTERM');
    await waitFor('its end', async () => (await supervisord.getProcessInfo('job:job')).state === 'EXITED');
  }
  const told = () => gateway.transitions.filter((transition) => transition.process === 'job');
  await waitFor('all ends', () => told().filter(({ to }) => to === 'EXITED').length >= rounds, 30_000);
  expect(told().map(({ to }) => to)).toEqual(
    Array.from({ length: rounds }, () => ['STARTING', 'RUNNING', 'EXITED']).flat(),
  );
  expect(readFileSync(daemon.logFile, 'utf8')).toContain('exited: dart-agent (exit status 0; expected)');
});
