import { randomUUID } from 'node:crypto';
import { ask, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRoute } from '../testing/routes.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const nameOne = () => `route-${randomUUID()}`;

it('shows nobody a secret: neither in the routes nor in the history', async () => {
  const secrets = ['webhook-key-1234567890', 'path-token', 'mail-password', 'slack-path', 'RoutingKey0123'];
  await createRoute(gateway, 'w', { webhook: { url: 'https://a.example/path-token', secret: secrets[0] } });
  const email = {
    ...{ host: 'mail.example', from: 'a@example.com', to: ['b@example.com'] },
    ...{ username: 'dart', password: 'mail-password' },
  };
  await createRoute(gateway, 'e', { email });
  await createRoute(gateway, 's', { slack: { url: 'https://hooks.slack.example/slack-path' } });
  await createRoute(gateway, 'p', { pagerDuty: { routingKey: 'RoutingKey0123' } });
  const { routes, history } = await admin(
    `{ routes { edges { node { name target to } } } history(filter: { kind: "route" }) { edges { node { after } } } }`,
  );
  expect(routes.edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { name: 'e', target: 'EMAIL', to: 'b@example.com by mail.example:587' },
    { name: 'p', target: 'PAGERDUTY', to: 'https://events.pagerduty.com/…' },
    { name: 's', target: 'SLACK', to: 'https://hooks.slack.example/…' },
    { name: 'w', target: 'WEBHOOK', to: 'https://a.example/…' },
  ]);
  const text = JSON.stringify({ routes, history });
  expect(history.edges).toHaveLength(4);
  for (const secret of secrets) expect(text).not.toContain(secret);
  const { data } = await ask(
    gateway.url,
    gateway.adminToken,
    `{ __type(name: "Route") { fields { name } } delivery: __type(name: "Delivery") { fields { name } } }`,
  );
  const fields = JSON.stringify(data);
  expect(fields).toContain('"to"');
  expect(fields).not.toMatch(/secret|password|"url"|routingKey/i);
});

it('makes the key of a webhook’s signature where none is given, and shows it once', async () => {
  const name = nameOne();
  const { secret } = await createRoute(gateway, name, { webhook: { url: 'https://a.example' } });
  expect(secret).toMatch(/^dart_webhook_[\w-]{43}$/);
  const given = await createRoute(gateway, nameOne(), {
    webhook: { url: 'https://a.example', secret: 'my-own-key-123456' },
  });
  expect(given.secret).toBeNull();
});

it.each([
  ['no target', {}, 'target', 'exactly one'],
  [
    'two targets',
    { slack: { url: 'https://a.example' }, webhook: { url: 'https://a.example' } },
    'target',
    'has 2',
  ],
  ['another protocol', { slack: { url: 'file:///etc/passwd' } }, 'target.slack.url', 'https://'],
  [
    'a password in an address',
    { webhook: { url: 'https://a:b@c.example' } },
    'target.webhook.url',
    'password',
  ],
  [
    'a short key',
    { webhook: { url: 'https://c.example', secret: 'short' } },
    'target.webhook.secret',
    '16 to 256',
  ],
  [
    'a password in the clear',
    {
      email: {
        ...{ host: 'mail.example', security: 'NONE', username: 'a', password: 'b' },
        ...{ from: 'a@example.com', to: ['b@example.com'] },
      },
    },
    'target.email.security',
    'STARTTLS or TLS',
  ],
  [
    'a header in an address',
    { email: { host: 'mail.example', from: 'a@example.com\r\nBcc: c@example.com', to: ['b@example.com'] } },
    'target.email.from',
    'NAME@DOMAIN',
  ],
  ['nobody', { email: { host: 'mail.example', from: 'a@b.example', to: [] } }, 'target.email.to', '1 to 50'],
])('refuses a route with %s, and names the place and the rule', async (_what, target, field, rule) => {
  const name = nameOne();
  const answer = await createRoute(gateway, name, target);
  expect(answer).toMatchObject({
    __typename: 'InvalidInputError',
    issues: expect.arrayContaining([{ field, message: expect.stringContaining(rule) }]),
  });
  const { deleteRoute } = await admin(
    `mutation ($name: String!) { deleteRoute(input: { name: $name }) { __typename } }`,
    { name },
  );
  expect(deleteRoute.__typename).toBe('NotFoundError');
});

it('refuses a name twice and severity OK, keeps what a change does not name, and lets administrators alone change', async () => {
  const name = nameOne();
  const target = { slack: { url: 'https://a.example/x' } };
  await createRoute(gateway, name, target, { severities: ['URGENT_1'] });
  expect(await createRoute(gateway, name, target)).toMatchObject({ __typename: 'ConflictError' });
  expect(await createRoute(gateway, nameOne(), target, { severities: ['OK'] })).toMatchObject({
    issues: [{ field: 'match.severities' }],
  });
  const { updateRoute } = await admin(
    `mutation ($name: String!) { updateRoute(input: { name: $name, enabled: false }) {
      ... on UpdateRoutePayload { route { enabled severities to } } } }`,
    { name },
  );
  expect(updateRoute.route).toEqual({ enabled: false, severities: ['URGENT_1'], to: 'https://a.example/…' });
  const { createAccessToken } = await admin(
    `mutation { createAccessToken(input: { name: "o", role: OPERATOR }) { ... on CreateAccessTokenPayload { token } } }`,
  );
  const { errors } = await ask(
    gateway.url,
    createAccessToken.token,
    `mutation ($name: String!) { deleteRoute(input: { name: $name }) { __typename } }`,
    { name },
  );
  expect(errors[0]?.message).toContain('may not do this as operator');
});
