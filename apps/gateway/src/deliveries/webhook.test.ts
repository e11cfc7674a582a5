import { createHmac, randomUUID } from 'node:crypto';
import { queryGateway, eventually, request } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { createAlertHost, type AlertHost } from '../testing/alert-host.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { awaitStates, createRoute, readDeliveries } from '../testing/routes.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let host: AlertHost;
let receiver: Receiver;
let route: string;
let secret: string;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

/** A host, a receiver, and a route from the one to the other. */
beforeEach(async () => {
  receiver = await startReceiver();
  host = await createAlertHost(gateway);
  route = `route-${randomUUID()}`;
  const label = { key: 'test', value: route };
  await admin(
    `mutation ($host: String!, $value: String) { setHostLabel(input: { host: $host, key: "test", value: $value }) { __typename } }`,
    { host: host.agent.name, value: route },
  );
  ({ secret } = await createRoute(
    gateway,
    route,
    { webhook: { url: `${receiver.url}/in?token=x` } },
    { labels: [label] },
  ));
  return async () => {
    await admin(`mutation ($name: String!) { deleteRoute(input: { name: $name }) { __typename } }`, {
      name: route,
    });
    await receiver.close();
  };
});

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const act = (name: string, input: Record<string, unknown>) =>
  admin(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
    { input },
  );

/** Lets the pause before the next attempt be over. */
const skipPause = () =>
  queryGateway(
    gateway.stateFolder,
    `UPDATE delivery SET due_at = now() FROM route WHERE route.id = delivery.route_id AND route.name = $1 AND state = 'WAITING'`,
    [route],
  );

const received = (count: number) =>
  eventually(() => receiver.received.length >= count, { what: `${count} requests`, withinMs: 30_000 });

it('tells that an alert opened, rose, was acknowledged and is cleared, each once, in order, and nothing between', async () => {
  await host.raise('WARNING');
  await host.raise('WARNING');
  await host.raise('URGENT_1');
  await host.raise('URGENT_2');
  await host.raise('URGENT_1');
  const { id } = await host.find('app');
  await act('acknowledgeAlerts', { ids: [id], note: 'mine' });
  await act('acknowledgeAlerts', { ids: [id] });
  await host.raise('OK');
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED', 'DELIVERED', 'DELIVERED']);
  expect(receiver.received.map(({ body }) => [body.event, body.alert.severity])).toEqual([
    ['OPENED', 'WARNING'],
    ['ROSE', 'URGENT_1'],
    ['ACKNOWLEDGED', 'URGENT_1'],
    ['CLEARED', 'URGENT_1'],
  ]);
  expect(receiver.received[2]?.body.alert).toMatchObject({
    acknowledgedBy: 'admin',
    acknowledgedNote: 'mine',
  });
  expect(receiver.received[3]?.body.alert).toMatchObject({ clearing: 'OK', clearedMessage: 'it is OK' });
  expect(new Set(receiver.received.map(({ body }) => body.alert.id)).size).toBe(1);
});

it('signs time and body, and sends the key of the delivery with them', async () => {
  await host.raise('URGENT_3', 'app', { ci: 'shop', message: 'schön' });
  const [delivery] = await awaitStates(gateway, route, ['DELIVERED']);
  const [{ headers, text, body }] = receiver.received as [(typeof receiver.received)[0]];
  const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['dart-signature'])) ?? [];
  expect(mac).toBe(
    createHmac('sha256', secret)
      .update(`${seconds ?? ''}.${text}`)
      .digest('hex'),
  );
  expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'dart-delivery': delivery?.key,
    'idempotency-key': delivery?.key,
  });
  expect(body).toMatchObject({
    delivery: delivery?.key,
    route,
    event: 'OPENED',
    alert: {
      host: host.agent.name,
      component: 'app',
      ci: 'shop',
      program: null,
      environment: null,
      severity: 'URGENT_3',
      message: 'schön',
      count: 1,
    },
  });
  expect(Date.parse(body.at)).not.toBeNaN();
  expect(Date.parse(body.alert.raisedAt)).not.toBeNaN();
});

it('sends again after a 5xx, under the same key, and holds back what comes after it', async () => {
  receiver.answer({ status: 503, body: 'busy' });
  await host.raise('WARNING');
  await eventually(async () => (await readDeliveries(gateway, route))[0]?.attempts === 1);
  await host.raise('OK');
  const [first, second] = await awaitStates(gateway, route, ['WAITING', 'WAITING']);
  expect(first).toMatchObject({ event: 'OPENED', attempts: 1, result: 'HTTP 503: busy' });
  expect(second).toMatchObject({ event: 'CLEARED', attempts: 0 });
  const pauseMs = Date.parse(first?.nextAttemptAt ?? '') - Date.now();
  expect(pauseMs).toBeLessThanOrEqual(10_000);
  await skipPause();
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED']);
  const keys = receiver.received.map(({ body }) => [body.event, body.delivery]);
  expect(keys).toEqual([
    ['OPENED', first?.key],
    ['OPENED', first?.key],
    ['CLEARED', second?.key],
  ]);
});

it('waits as long as a receiver asks', async () => {
  receiver.answer({ status: 429, headers: { 'retry-after': '600' } });
  await host.raise('WARNING');
  const delivery = await eventually(async () => {
    const [found] = await readDeliveries(gateway, route);
    return found?.result === 'HTTP 429: ok' && found;
  });
  expect(Date.parse(delivery.nextAttemptAt ?? '') - Date.now()).toBeGreaterThan(500_000);
});

it('gives up after five refusals, follows no redirect, and a person can send it again', async () => {
  const elsewhere = await startReceiver();
  onTestFinished(() => elsewhere.close());
  const refusals = [404, 410, { status: 302, headers: { location: elsewhere.url } }, 400, 403];
  receiver.answer(...refusals);
  await host.raise('WARNING');
  for (let attempt = 1; attempt <= refusals.length; attempt += 1) {
    await received(attempt);
    await eventually(async () => (await readDeliveries(gateway, route))[0]?.state !== 'SENDING');
    await skipPause();
  }
  const [dead] = await awaitStates(gateway, route, ['DEAD']);
  expect(dead).toMatchObject({ attempts: 5, result: 'HTTP 403: ok', nextAttemptAt: null });
  expect(elsewhere.received).toEqual([]);
  await act('resendDeliveries', { ids: [dead?.id] });
  const [sent] = await awaitStates(gateway, route, ['DELIVERED']);
  expect(sent).toMatchObject({ key: dead?.key, attempts: 1 });
  expect(new Set(receiver.received.map(({ body }) => body.delivery)).size).toBe(1);
  const { resendDeliveries } = await admin(
    `mutation ($ids: [ID!]!) { resendDeliveries(input: { ids: $ids }) { __typename ... on Error { message } } }`,
    { ids: [sent?.id] },
  );
  expect(resendDeliveries).toMatchObject({ __typename: 'ConflictError' });
});

it('goes on trying for a day where nobody listens', async () => {
  await receiver.close();
  await host.raise('WARNING');
  const [refused] = await eventually(async () => {
    const deliveries = await readDeliveries(gateway, route);
    return deliveries[0]?.result != null && deliveries;
  });
  expect(refused).toMatchObject({ state: 'WAITING', result: expect.stringContaining('ECONNREFUSED') });
  await queryGateway(
    gateway.stateFolder,
    `UPDATE delivery SET attempts = 20, due_at = now() FROM route WHERE route.id = delivery.route_id AND route.name = $1`,
    [route],
  );
  const [dead] = await awaitStates(gateway, route, ['DEAD']);
  expect(dead?.attempts).toBe(21);
});

it('ends an attempt that gets no answer for ten seconds; four are on their way at once, and other routes pass', async () => {
  receiver.answer('hang', 'hang', 'hang', 'hang');
  for (const number of [1, 2, 3, 4, 5, 6]) await host.raise('WARNING', `hangs-${number}`);
  await received(4);
  const other = await startReceiver();
  onTestFinished(() => other.close());
  const name = `other-${route}`;
  await createRoute(
    gateway,
    name,
    { webhook: { url: other.url } },
    { labels: [{ key: 'test', value: route }] },
  );
  await host.raise('WARNING', 'passes');
  await eventually(() => other.received.length === 1);
  const counts = (await readDeliveries(gateway, route)).map(({ state }) => state).sort();
  expect(counts).toEqual([...Array(4).fill('SENDING'), ...Array(3).fill('WAITING')]);
  const unanswered = new Set<string>();
  await eventually(
    async () => {
      for (const { key, result } of await readDeliveries(gateway, route))
        if (result === 'no answer within 10 s') unanswered.add(key);
      return unanswered.size === 4;
    },
    { what: 'the end of the four', withinMs: 30_000 },
  );
  await act('deleteRoute', { name });
}, 60_000);

it('delivers what a route wants and nothing else: by severity, environment and labels', async () => {
  const wants = async (match: Record<string, unknown>) => {
    const name = `wants-${randomUUID()}`;
    await createRoute(gateway, name, { webhook: { url: receiver.url } }, match);
    onTestFinished(() => act('deleteRoute', { name }));
    return name;
  };
  const labels = [{ key: 'test', value: route }];
  const urgent = await wants({ severities: ['URGENT_1', 'URGENT_2'], labels });
  const staging = await wants({ environments: ['staging'], labels });
  const elsewhere = await wants({ labels: [...labels, { key: 'region', value: 'nowhere' }] });
  await host.raise('WARNING', 'one');
  await host.raise('URGENT_2', 'two');
  await host.raise('OK', 'one');
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED', 'DELIVERED']);
  expect(await awaitStates(gateway, urgent, ['DELIVERED'])).toMatchObject([{ alert: { component: 'two' } }]);
  expect(await readDeliveries(gateway, staging)).toEqual([]);
  expect(await readDeliveries(gateway, elsewhere)).toEqual([]);
});

it('keeps what is muted from being delivered, says so, and delivers what still holds when the mute is over', async () => {
  await host.raise('WARNING', 'stays');
  await host.raise('WARNING', 'ends');
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED']);
  const ids = (await host.read()).map(({ id }) => id);
  await act('muteAlerts', { ids, until: new Date(Date.now() + 3_600_000).toISOString() });
  await host.raise('URGENT_1', 'stays');
  await host.raise('URGENT_1', 'ends');
  await host.raise('URGENT_1', 'ends');
  await host.raise('OK', 'ends');
  // of what was told the end is told, too, or an incident would stay open for ever
  const deliveries = await awaitStates(gateway, route, [
    ...['DELIVERED', 'DELIVERED', 'SUPPRESSED', 'SUPPRESSED', 'DELIVERED'],
  ]);
  expect(deliveries.slice(2)).toMatchObject([
    { event: 'ROSE', suppression: 'MUTED', attempts: 0 },
    { event: 'ROSE', suppression: 'MUTED', attempts: 0 },
    { event: 'CLEARED', suppression: null },
  ]);
  await queryGateway(gateway.stateFolder, `UPDATE alert SET muted_until = now() WHERE host_id = $1`, [
    host.agent.hostId,
  ]);
  await awaitStates(gateway, route, [
    ...['DELIVERED', 'DELIVERED', 'SUPPRESSED', 'SUPPRESSED', 'DELIVERED', 'DELIVERED'],
  ]);
  expect(receiver.received.at(-1)?.body).toMatchObject({
    event: 'ROSE',
    alert: { component: 'stays', severity: 'URGENT_1' },
  });
});

it('sends a test at once, also when the route is off, and says what came back', async () => {
  const test = async () => {
    const { testRoute } = await admin(
      `mutation ($name: String!) { testRoute(input: { name: $name }) {
        ... on TestRoutePayload { accepted result } ... on Error { message } } }`,
      { name: route },
    );
    return testRoute;
  };
  expect(await test()).toEqual({ accepted: true, result: 'HTTP 200: ok' });
  await act('updateRoute', { name: route, enabled: false });
  receiver.answer({ status: 500, body: 'x'.repeat(100_000) });
  const { accepted, result } = await test();
  expect(accepted).toBe(false);
  expect(result).toHaveLength('HTTP 500: '.length + 300);
  expect(receiver.received[0]?.body).toMatchObject({ event: 'TEST', alert: { severity: 'INFORMATION' } });
  // what is off takes nothing new
  await host.raise('WARNING');
  expect(await readDeliveries(gateway, route)).toEqual([]);
});
