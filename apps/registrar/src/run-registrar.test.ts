import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { setupFakeGateway } from './testing/fake-gateway.ts';

const noHosts = { hosts: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } };
const command = (state: string, version: string, more: object = {}) => ({
  id: 'c',
  version,
  host: { name: 'a' },
  action: 'START',
  targets: ['web'],
  state,
  requestedAt: '2026-01-01T00:00:00Z',
  deadlineAt: '2026-01-01T00:00:05Z',
  faultName: null,
  message: null,
  results: [],
  ...more,
});

describe('settings', () => {
  it('finds gateway and token of the local start by themselves', async () => {
    const { run, seen, writeRunFile } = await setupFakeGateway({ Hosts: noHosts });
    await writeRunFile();
    expect(await run('hosts', '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(seen[0]?.token).toBe('Bearer local');
  });

  it('takes flags before the environment, and that before the file', async () => {
    const { run, seen, url, folder } = await setupFakeGateway({ Hosts: noHosts });
    await writeFile(join(folder, 'flag-token'), 'flag\n');
    await mkdir(join(folder, 'dart'));
    await writeFile(join(folder, 'dart', 'config.yaml'), `gateway: ${url}\ntoken: file\n`);
    await run('hosts');
    vi.stubEnv('DART_TOKEN', 'environment');
    await run('hosts');
    await run('hosts', '--token-file', join(folder, 'flag-token'));
    expect(seen.map(({ token }) => token)).toEqual(['Bearer file', 'Bearer environment', 'Bearer flag']);
  });

  it("never sends the local start's token to another gateway", async () => {
    const { run, seen, url, writeRunFile } = await setupFakeGateway({ Hosts: noHosts });
    await writeRunFile();
    await run('hosts', '--gateway', url.replace('127.0.0.1', 'localhost'));
    expect(seen[0]?.token).toBeUndefined();
  });
});

describe('exit codes', () => {
  it('is 2 when no gateway is known, and says how to name one', async () => {
    const { run } = await setupFakeGateway();
    const { code, err } = await run('hosts');
    expect(code).toBe(2);
    expect(err).toContain('npm start');
  });

  it('is 2 for wrong use, and says what is allowed', async () => {
    const { run } = await setupFakeGateway();
    expect(await run('hosts', '--state', 'sleeping')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Allowed: online, silent, offline.') as string,
    });
    expect((await run('assign', 'web')).code).toBe(2);
    expect(await run('assign', 'web', 'production')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Name either a host or labels') as string,
    });
    expect((await run('register', '/nowhere/.dartrc')).code).toBe(2);
  });

  it('is 0 for --help of every command, each with an example', async () => {
    const { run } = await setupFakeGateway();
    const { out } = await run('--help');
    const names = [...out.matchAll(/^ {2}([a-z][a-z-]+) .*$/gm)].map(([, name]) => name ?? '');
    const commands = names.filter((name) => name !== 'help');
    expect(commands).toHaveLength(52);
    for (const name of commands) {
      const help = await run(name, '--help');
      expect(help).toMatchObject({ code: 0, out: expect.stringMatching(/Examples?:\n {2}dart /) as string });
    }
  });

  it('is 3 when the gateway is not reached', async () => {
    const { run, url, close } = await setupFakeGateway();
    await close();
    expect(await run('hosts', '--gateway', url)).toMatchObject({ code: 3 });
  });

  it('is 1 when the token is refused', async () => {
    const { run, url } = await setupFakeGateway();
    expect(await run('hosts', '--gateway', url)).toMatchObject({
      code: 1,
      err: expect.stringContaining('valid token') as string,
    });
  });
});

describe('commands on hosts', () => {
  const requested = {
    RunCommand: { runCommand: { __typename: 'RunCommandPayload', command: command('QUEUED', '1') } },
  };
  const opened = { __typename: 'LiveOpened', keys: ['v'] };
  const event = (row: unknown) => ({
    __typename: 'CommandEvent',
    view: 'v',
    kind: 'UPSERT',
    cursor: '1',
    commands: [row],
  });

  it('waits for the end of the command and prints its sentence', async () => {
    const succeeded = command('SUCCEEDED', '3', { message: 'web is running (pid 7)' });
    const { run, url, seen } = await setupFakeGateway({
      ...requested,
      LiveCommands: [opened, event(command('RUNNING', '2')), event(succeeded)],
    });
    expect(await run('start', 'web', 'a', '--gateway', url)).toEqual({
      code: 0,
      out: '✓ succeeded  web is running (pid 7)\n',
      err: '',
    });
    expect(seen[0]?.variables['input']).toMatchObject({
      host: 'a',
      targets: ['web'],
      action: 'START',
      idempotencyKey: expect.any(String) as string,
    });
  });

  it('is 1 when the command failed, with the fault as JSON', async () => {
    const fault = { process: 'web', faultCode: 60, faultName: 'ALREADY_STARTED', message: 'runs already' };
    const failed = command('FAILED', '2', { ...fault, results: [fault] });
    const { run, url } = await setupFakeGateway({ ...requested, LiveCommands: [opened, event(failed)] });
    const { code, out } = await run('start', 'web', 'a', '--json', '--gateway', url);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ host: 'a', state: 'FAILED', faultName: 'ALREADY_STARTED' });
  });

  it('is 1 at once when the host is not connected', async () => {
    const refusal = {
      message: 'a is not connected since noon.',
      nextStep: 'Look at its agent.',
      since: null,
    };
    const { run, url } = await setupFakeGateway({
      RunCommand: { runCommand: { __typename: 'HostNotConnectedError', ...refusal } },
    });
    const { code, err } = await run('start', 'web', 'a', '--gateway', url);
    expect(code).toBe(1);
    expect(err).toBe('✕ a is not connected since noon.\nLook at its agent.\n');
  });
});

describe('ways in', () => {
  const expiresAt = '2026-01-01T12:30:00.000Z';
  const SignIn = { CreateSignInCode: { createSignInCode: { code: 'a+b', expiresAt } } };

  it('gives the enrolment token alone on stdout, and what to do with it on stderr', async () => {
    const { run, url, seen } = await setupFakeGateway({
      CreateEnrolmentToken: {
        createEnrolmentToken: { __typename: 'CreateEnrolmentTokenPayload', token: 'secret', expiresAt },
      },
    });
    const { code, out, err } = await run('enrol', 'web-01', '--minutes', '5', '--gateway', url);
    expect({ code, out }).toEqual({ code: 0, out: 'secret\n' });
    expect(err).toContain('echo secret > /etc/dart/enrolment-token');
    expect(err).toContain(`environment=DART_GATEWAY_URL="${url}",DART_ENROLMENT_TOKEN_FILE=`);
    expect(seen[0]?.variables['input']).toEqual({ host: 'web-01', uses: 1, expiresInMinutes: 5 });
  });

  it('says where a number is out of bounds', async () => {
    const issues = [{ field: 'expiresInDays', rule: 'range', message: 'is 9999; write days from 1 to 3650' }];
    const refusal = { message: 'No token was made.', nextStep: 'Mend the number and try again.', issues };
    const { run, url } = await setupFakeGateway({
      CreateAccessToken: { createAccessToken: { __typename: 'InvalidInputError', ...refusal } },
    });
    expect(await run('token', 'ada', '--role', 'viewer', '--days', '9999', '--gateway', url)).toMatchObject({
      code: 1,
      err: expect.stringContaining('expiresInDays: is 9999') as string,
    });
    expect((await run('enrol', '--uses', '0', '--gateway', url)).code).toBe(2);
  });

  it('makes tokens for people and tools only, and asks for the role', async () => {
    const { run } = await setupFakeGateway();
    expect(await run('token', 'ada')).toMatchObject({ code: 2 });
    expect(await run('token', 'ada', '--role', 'agent')).toMatchObject({
      code: 2,
      err: expect.stringContaining('viewer, operator, admin') as string,
    });
  });

  it("links to the local start's portal, or to the one that is named", async () => {
    const { run, writeRunFile } = await setupFakeGateway(SignIn);
    await writeRunFile({ portal: { url: 'http://127.0.0.1:3000' } });
    expect((await run('sign-in')).out).toBe('http://127.0.0.1:3000/login?code=a%2Bb\n');
    vi.stubEnv('DART_PORTAL', 'https://dart.example.org/dart/');
    expect((await run('sign-in')).out).toBe('https://dart.example.org/dart/login?code=a%2Bb\n');
    expect((await run('sign-in', '--portal', 'nowhere')).code).toBe(2);
  });

  it("prints the code when nobody said where that gateway's portal is", async () => {
    const { run, url, writeRunFile } = await setupFakeGateway(SignIn);
    await writeRunFile({ portal: { url: 'http://127.0.0.1:3000' } });
    const elsewhere = url.replace('127.0.0.1', 'localhost');
    expect((await run('sign-in', '--gateway', elsewhere)).out).toBe('a+b\n');
  });
});

describe('labels', () => {
  it('sets with KEY=VALUE, removes with KEY-, and takes nothing else', async () => {
    const host = { name: 'a', labels: [{ key: 'site', value: 'x=y' }] };
    const { run, url, seen } = await setupFakeGateway({
      SetHostLabel: { setHostLabel: { __typename: 'SetHostLabelPayload', host } },
    });
    expect((await run('label', 'a', 'site=x=y', '--gateway', url)).out).toBe('✓ a  site=x=y\n');
    await run('label', 'a', 'my-site-', '--gateway', url);
    expect((await run('label', 'a', 'site', '--gateway', url)).code).toBe(2);
    expect(seen.map(({ variables }) => variables['input'])).toEqual([
      { host: 'a', key: 'site', value: 'x=y' },
      { host: 'a', key: 'my-site', value: null },
    ]);
  });
});
