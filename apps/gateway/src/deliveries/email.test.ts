import { randomUUID } from 'node:crypto';
import { eventually, queryGateway, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createAlertHost } from '../testing/alert-host.ts';
import { startMailServer, type MailServerOptions } from '../testing/mail-server.ts';
import { awaitStates, createRoute, readDeliveries } from '../testing/routes.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

/** A mail server, a host, and a route from the one to the other. */
async function setup(options: MailServerOptions = {}, more: Record<string, unknown> = {}) {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  const host = await createAlertHost(gateway);
  const route = `mail-${randomUUID()}`;
  await admin(
    `mutation ($host: String!, $value: String) { setHostLabel(input: { host: $host, key: "test", value: $value }) { __typename } }`,
    { host: host.agent.name, value: route },
  );
  const email = {
    ...{ host: '127.0.0.1', port: server.port, security: 'NONE' },
    ...{ from: 'dart@example.com', to: ['ops@example.com', 'ada@example.org'], ...more },
  };
  const made = await createRoute(gateway, route, { email }, { labels: [{ key: 'test', value: route }] });
  expect(made.__typename).toBe('CreateRoutePayload');
  const skipPause = () =>
    queryGateway(gateway.stateFolder, `UPDATE delivery SET due_at = now() WHERE state = 'WAITING'`);
  const settled = (attempts: number) =>
    eventually(
      async () => {
        const [delivery] = await readDeliveries(gateway, route);
        return delivery?.attempts === attempts && delivery.state !== 'SENDING' && delivery;
      },
      { what: `attempt ${attempts}`, withinMs: 30_000 },
    );
  return { server, host, route, skipPause, settled };
}

const headerOf = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(text.split('\r\n\r\n')[0] ?? '')?.[1]
    ?.replaceAll(/\r\n[ \t]/g, ' ');

it('mails what happened: a subject for people, one thread for an alert, the key of the delivery as the message’s id', async () => {
  const { server, host, route } = await setup();
  await host.raise('URGENT_1', 'app', { message: 'the disk\r\nBcc: eve@example.com is full' });
  await host.raise('OK');
  const deliveries = await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED']);
  const [opened, cleared] = server.mails;
  expect(opened).toMatchObject({ from: 'dart@example.com', to: ['ops@example.com', 'ada@example.org'] });
  const text = opened?.text ?? '';
  expect(headerOf(text, 'Subject')).toMatch(/^\[urgency 1\] host-\S+ app: the disk/);
  expect(headerOf(text, 'Bcc')).toBeUndefined();
  expect(headerOf(text, 'Message-ID')).toBe(`<${deliveries[0]?.key ?? ''}@example.com>`);
  expect(headerOf(text, 'Auto-Submitted')).toBe('auto-generated');
  expect(text).toContain(`host:       ${host.agent.name}`);
  expect(headerOf(cleared?.text ?? '', 'Subject')).toMatch(/^\[cleared\] /);
  expect(headerOf(cleared?.text ?? '', 'References')).toBe(headerOf(text, 'References'));
});

it('tries again after 451, and sends the message once more under the same id', async () => {
  const { server, host, route, skipPause, settled } = await setup();
  server.refuse({ code: 451, says: 'come later' });
  await host.raise('WARNING');
  expect(await settled(1)).toMatchObject({ state: 'WAITING', result: expect.stringContaining('come later') });
  await skipPause();
  const [delivery] = await awaitStates(gateway, route, ['DELIVERED']);
  expect(server.mails).toHaveLength(1);
  expect(headerOf(server.mails[0]?.text ?? '', 'Message-ID')).toContain(delivery?.key);
});

it('gives up after five times 550', async () => {
  const { server, host, skipPause, settled } = await setup({}, { to: ['nobody@example.com'] });
  server.refuse(
    ...Array.from({ length: 5 }, () => ({ code: 550, says: 'no such mailbox', ofRecipient: true })),
  );
  await host.raise('WARNING');
  for (const attempt of [1, 2, 3, 4]) {
    expect(await settled(attempt)).toMatchObject({ state: 'WAITING' });
    await skipPause();
  }
  expect(await settled(5)).toMatchObject({
    state: 'DEAD',
    result: expect.stringContaining('no such mailbox'),
  });
  expect(server.mails).toEqual([]);
});

it('tries again where nobody listens', async () => {
  const { server, host, settled } = await setup();
  await server.close();
  await host.raise('WARNING');
  expect(await settled(1)).toMatchObject({
    state: 'WAITING',
    result: expect.stringContaining('ECONNREFUSED'),
  });
});

it('says who it is to a server that asks, and is refused with a wrong password', async () => {
  const { server, host, route } = await setup({ password: 'right' }, { username: 'dart', password: 'right' });
  await host.raise('WARNING');
  await awaitStates(gateway, route, ['DELIVERED']);
  expect(server.mails).toMatchObject([{ user: 'dart' }]);
  const wrong = await setup({ password: 'right' }, { username: 'dart', password: 'wrong' });
  const { testRoute } = await admin(
    `mutation ($name: String!) { testRoute(input: { name: $name }) { ... on TestRoutePayload { accepted result } } }`,
    { name: wrong.route },
  );
  expect(testRoute).toMatchObject({ accepted: false, result: expect.stringContaining('535') });
});

it('sends nothing in the clear where STARTTLS is wanted, nor to a server whose certificate nobody has signed', async () => {
  const test = async (route: string) => {
    const { testRoute } = await admin(
      `mutation ($name: String!) { testRoute(input: { name: $name }) { ... on TestRoutePayload { accepted result } } }`,
      { name: route },
    );
    return testRoute;
  };
  const plain = await setup({}, { security: 'STARTTLS' });
  expect(await test(plain.route)).toMatchObject({ accepted: false, result: expect.stringContaining('TLS') });
  const unsigned = await setup({ startsTls: true }, { security: 'STARTTLS' });
  expect(await test(unsigned.route)).toMatchObject({
    accepted: false,
    result: expect.stringMatching(/certificate|self[- ]signed/i),
  });
  expect([...plain.server.mails, ...unsigned.server.mails]).toEqual([]);
});
