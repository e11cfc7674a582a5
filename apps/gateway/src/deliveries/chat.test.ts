import { randomUUID } from 'node:crypto';
import { eventually, queryGateway, request } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createAlertHost, type AlertHost } from '../testing/alert-host.ts';
import { startReceiver, type Receiver } from '../testing/receiver.ts';
import { awaitStates, createRoute, readDeliveries } from '../testing/routes.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let host: AlertHost;
let receiver: Receiver;
let route: string;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

beforeEach(async () => {
  receiver = await startReceiver();
  host = await createAlertHost(gateway);
  route = `route-${randomUUID()}`;
  return async () => {
    await admin(`mutation ($name: String!) { deleteRoute(input: { name: $name }) { __typename } }`, {
      name: route,
    });
    await receiver.close();
  };
});

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const KEY = 'R0123456789abcdef0123456789abcde';

it('makes one incident of an alert at PagerDuty: trigger, acknowledge, resolve', async () => {
  await createRoute(gateway, route, { pagerDuty: { routingKey: KEY, url: `${receiver.url}/v2/enqueue` } });
  await host.raise('URGENT_1', 'app', { ci: 'shop' });
  const { id } = await host.find('app');
  await admin(`mutation ($ids: [ID!]!) { acknowledgeAlerts(input: { ids: $ids }) { __typename } }`, {
    ids: [id],
  });
  await host.raise('OK', 'app', { ci: 'shop' });
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED', 'DELIVERED']);
  const [trigger, acknowledge, resolve] = receiver.received.map(({ body }) => body);
  const dedupKey = trigger.dedup_key;
  expect(trigger).toMatchObject({
    routing_key: KEY,
    event_action: 'trigger',
    payload: {
      summary: `${host.agent.name} app: it is URGENT_1`,
      source: host.agent.name,
      severity: 'critical',
      component: 'app',
      class: 'shop',
      custom_details: { severity: 'URGENT_1', count: 1 },
    },
  });
  expect(acknowledge).toEqual({ routing_key: KEY, event_action: 'acknowledge', dedup_key: dedupKey });
  expect(resolve).toEqual({ routing_key: KEY, event_action: 'resolve', dedup_key: dedupKey });
  expect(Buffer.from(id, 'base64').toString()).toBe(`Alert:${dedupKey}`);
});

it('tries again when PagerDuty has too much to do, and leaves no incident after a test', async () => {
  await createRoute(gateway, route, { pagerDuty: { routingKey: KEY, url: receiver.url } });
  await admin(`mutation ($name: String!) { testRoute(input: { name: $name }) { __typename } }`, {
    name: route,
  });
  expect(receiver.received.map(({ body }) => body.event_action)).toEqual(['trigger', 'resolve']);
  expect(receiver.received[1]?.body.dedup_key).toBe(receiver.received[0]?.body.dedup_key);
  receiver.answer({ status: 429, body: '{"status":"throttled"}' });
  await host.raise('WARNING');
  await eventually(
    async () => (await readDeliveries(gateway, route))[0]?.result === 'HTTP 429: {"status":"throttled"}',
    { what: 'the first attempt' },
  );
  await queryGateway(gateway.stateFolder, `UPDATE delivery SET due_at = now() WHERE state = 'WAITING'`);
  await awaitStates(gateway, route, ['DELIVERED']);
});

it('writes to a chat in Slack’s shape, and what a log says mentions nobody and links nowhere', async () => {
  await createRoute(gateway, route, { slack: { url: `${receiver.url}/services/T0/B0/secret` } });
  await host.raise('URGENT_2', 'app', { message: '<!channel> `x` & <https://evil|click>\nmore' });
  const { id } = await host.find('app');
  await admin(
    `mutation ($ids: [ID!]!) { clearAlerts(input: { ids: $ids, note: "retired" }) { __typename } }`,
    { ids: [id] },
  );
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED']);
  const texts = receiver.received.map(({ body }) => String(body.text).split('\n'));
  expect(texts).toEqual([
    [
      `*urgency 2*  ${host.agent.name}  \`app\``,
      '`&lt;!channel&gt; ’x’ &amp; &lt;https://evil|click&gt; more`',
    ],
    [expect.stringMatching(/^\*cleared\* /), expect.any(String), 'by admin: retired'],
  ]);
});
