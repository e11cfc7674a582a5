import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { eventually } from '@dart/testkit';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { nameHosts, useDart } from './dart/dart.ts';
import { command } from './dart/describe.ts';
import { done, IDLE, install, uninstall, waitForState } from './dart/install.ts';

const dart = useDart();
const { otherHost: host } = await nameHosts(dart);
const PROGRAM = 'worked-on';
const BROKEN = 'breaking';

beforeAll(async () => {
  await install(dart, host, { name: PROGRAM, section: IDLE });
});
afterAll(() => uninstall(dart, host, PROGRAM));

interface Delivered {
  readonly delivery: string;
  readonly event: string;
  readonly alert: { readonly component: string; readonly acknowledgedBy: string | null };
}

/** An HTTP server that keeps what is posted to it, and a route to it. */
async function receive(name: string): Promise<readonly Delivered[]> {
  const posted: Delivered[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      posted.push(body as Delivered);
      response.end('thanks');
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`;
  await done(dart, ['route', 'add', name, '--webhook', url]);
  onTestFinished(async () => {
    await done(dart, ['route', 'remove', name]);
  });
  return posted;
}

/** A program that ends at once, whose monitor raises an alert. */
async function installBroken(): Promise<void> {
  const program = {
    name: BROKEN,
    supervisor: 'command = /bin/false\nstartretries = 0\nautostart = false\nautorestart = false\n',
    monitoring: { ci: { name: 'shop' }, state: { severity: 2 } },
  };
  await done(dart, ['register', '-'], JSON.stringify({ processes: [program] }));
  await done(dart, ['assign', BROKEN, 'production', host]);
  await eventually(async () => (await command(dart, 'update', BROKEN, host)).exitCode === 0);
  onTestFinished(() => uninstall(dart, host, BROKEN));
}

test('Maintenance with a drain stops what runs, keeps alerts quiet until its end, and starts what it stopped', async () => {
  const posted = await receive('quiet');
  await installBroken();
  const before = await waitForState(dart, host, PROGRAM, 'RUNNING');
  const words = ['start', 'a new disk', '--host', host, '--for', '2h', '--drain', '--json'];
  const { id } = JSON.parse(await done(dart, ['maintenance', ...words])) as { id: string };
  onTestFinished(async () => {
    await dart.cli(['maintenance', 'end', id]);
  });
  await waitForState(dart, host, PROGRAM, 'STOPPED');
  expect(await done(dart, ['hosts'])).toMatch(/until .*: a new disk/);
  expect(await done(dart, ['maintenance', 'list', '--host', host])).toContain('a new disk');

  await dart.cli(['start', BROKEN, host]);
  await waitForState(dart, host, BROKEN, 'FATAL');
  expect(await done(dart, ['alerts', '--host', host, '--all'])).not.toContain(`monitor:state:${BROKEN}`);

  await done(dart, ['maintenance', 'end', id, '--start']);
  const { pid } = await waitForState(dart, host, PROGRAM, 'RUNNING');
  expect(pid).not.toBe(before.pid);
  // What still holds is raised now, and told.
  const opened = await eventually(() => posted.find(({ alert }) => alert.component.endsWith(`:${BROKEN}`)), {
    what: 'the alert of what still holds',
    withinMs: 30_000,
  });
  expect(opened.event).toBe('OPENED');
});

test('A route tells a webhook of an alert from its opening to its end', async () => {
  const posted = await receive('hook');
  expect(await done(dart, ['route', 'test', 'hook'])).toContain('HTTP 200: thanks');
  await installBroken();
  await dart.cli(['start', BROKEN, host]);
  const told = (event: string) =>
    eventually(() => posted.find((each) => each.event === event && each.alert.component.endsWith(BROKEN)), {
      what: event,
      withinMs: 30_000,
    });
  const { alert } = await told('OPENED');
  const alerts = JSON.parse(await done(dart, ['alerts', '--host', host, '--json'])) as {
    component: string;
    shortId: string;
  }[];
  const shortId = alerts.find(({ component }) => component === alert.component)?.shortId ?? '';
  await done(dart, ['ack', shortId]);
  expect((await told('ACKNOWLEDGED')).alert.acknowledgedBy).not.toBeNull();
  await done(dart, ['clear-alert', shortId]);
  await told('CLEARED');
  const keys = posted.map(({ delivery }) => delivery);
  expect(new Set(keys).size).toBe(keys.length);
});
