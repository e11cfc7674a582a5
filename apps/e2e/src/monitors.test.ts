import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { eventually } from '@dart/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { nameHosts, useDart, type Dart } from './dart/dart.ts';
import { assign, done, uninstall } from './dart/install.ts';

interface Alert {
  readonly component: string;
  readonly ci: string | null;
  readonly severity: string;
  readonly state: string;
  readonly clearing: string | null;
  readonly count: number;
  readonly shortId: string;
  readonly acknowledgement: { readonly note: string | null } | null;
}

const listAlerts = async (dart: Dart, host: string, component: string): Promise<Alert[]> => {
  const alerts = JSON.parse(await done(dart, ['alerts', '--host', host, '--all', '--json'])) as Alert[];
  return alerts.filter((alert) => alert.component === component);
};

const ci = { name: 'shop' };

test('FATAL and a log line open alerts that the command line shows; RUNNING clears one, taking the program off the other', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const go = join(tmpdir(), `dart-go-${process.pid}`);
  onTestFinished(() => rmSync(go, { force: true }));
  const program = {
    name: 'moody',
    supervisor: `command = /bin/sh -c "echo ERROR: no $0; test -e ${go} && exec sleep 100000"\nstartretries = 0\nautorestart = false\n`,
    monitoring: {
      ci,
      state: { severity: 3 },
      logs: { stdout: [{ regex: '^ERROR', severity: 2, name: 'errors' }] },
    },
  };
  await done(dart, ['register', '-'], JSON.stringify({ processes: [program] }));
  await assign(dart, host, 'moody');
  await dart.cli(['update', 'moody', host]);
  const find = (component: string, state: string) =>
    eventually(async () => (await listAlerts(dart, host, component)).find((alert) => alert.state === state), {
      what: `${component} ${state}`,
    });
  expect(await find('monitor:state:moody', 'OPEN')).toMatchObject({ severity: 'URGENT_3', ci: 'shop' });
  expect(await find('monitor:stdout:moody:errors', 'OPEN')).toMatchObject({ severity: 'URGENT_2' });
  expect(await done(dart, ['alerts'])).toContain('monitor:state:moody');

  writeFileSync(go, '');
  await dart.cli(['start', 'moody', host]);
  expect(await find('monitor:state:moody', 'CLEARED')).toMatchObject({ clearing: 'OK' });
  await uninstall(dart, host, 'moody');
  expect(await find('monitor:stdout:moody:errors', 'CLEARED')).toMatchObject({ clearing: 'UNASSIGNED' });
});

test('A local program raises and clears an alert by a line on the agent’s socket', async () => {
  const dart = useDart();
  const { host } = await nameHosts(dart);
  const { hosts } = await dart.readRun();
  const configuration = hosts.find(({ fqdn }) => fqdn === host)?.configuration ?? '';
  const settings = readFileSync(configuration, 'utf8');
  const folder = /DART_AGENT_DIR="([^"]+)"/.exec(settings)?.[1] ?? join(dirname(configuration), 'agent');
  const say = async (severity: number | string): Promise<string> => {
    const socket = connect({ path: join(folder, 'events.sock'), allowHalfOpen: true });
    socket.end(`${JSON.stringify({ component: 'backup', severity, message: 'no space left', ci })}\n`);
    return text(socket);
  };
  expect(await say(6)).toMatch(/^error: severity: must be 1, 2, 3, 4, 5 or "OK"\n$/);
  expect(await say(1)).toBe('ok\n');
  await eventually(async () =>
    (await listAlerts(dart, host, 'backup')).some(({ state }) => state === 'OPEN'),
  );
  const [alert] = await listAlerts(dart, host, 'backup');
  expect(alert?.acknowledgement).toBeNull();
  await done(dart, ['ack', alert?.shortId ?? '', '--note', 'making room']);
  expect(await listAlerts(dart, host, 'backup')).toMatchObject([
    { acknowledgement: { note: 'making room' } },
  ]);
  expect(await say('OK')).toBe('ok\n');
  await eventually(async () =>
    (await listAlerts(dart, host, 'backup')).some(({ state }) => state === 'CLEARED'),
  );
});
