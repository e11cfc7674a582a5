import { createTestDatabase, eventually } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { createAlertHost } from '../testing/alert-host.ts';
import { startGatewayProcess } from '../testing/gateway-process.ts';
import { startReceiver } from '../testing/receiver.ts';
import { awaitStates, createRoute } from '../testing/routes.ts';
import { startTestGateway } from '../testing/test-gateway.ts';

/** A PostgreSQL of its own, a gateway on it, and a receiver. */
async function setup() {
  const database = await createTestDatabase({ migrated: false });
  onTestFinished(() => database.close());
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const first = await startTestGateway({ databaseUrl: database.url });
  return { database, receiver, first };
}

it('delivers each once and in order where two gateways send', async () => {
  const { database, receiver, first } = await setup();
  onTestFinished(() => first.stop());
  const second = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => second.stop());
  await createRoute(first, 'hook', { webhook: { url: receiver.url } });
  const hosts = await Promise.all([1, 2, 3].map((number) => createAlertHost(first, `host-${number}`)));
  const components = Array.from({ length: 8 }, (_, at) => `part-${at}`);
  await Promise.all(
    hosts.map(async (host) => {
      for (const component of components)
        for (const severity of ['WARNING', 'URGENT_2', 'URGENT_1', 'OK'])
          await host.raise(severity, component);
    }),
  );
  const alerts = hosts.length * components.length;
  await eventually(() => receiver.received.length >= alerts * 4, {
    what: 'all deliveries',
    withinMs: 60_000,
  });
  await awaitStates(
    first,
    'hook',
    Array.from({ length: alerts * 4 }, () => 'DELIVERED'),
  );
  const keys = receiver.received.map(({ body }) => String(body.delivery));
  expect(keys).toHaveLength(alerts * 4);
  expect(new Set(keys).size).toBe(alerts * 4);
  const events = new Map<string, string[]>();
  for (const { body } of receiver.received)
    events.set(body.alert.id, [...(events.get(body.alert.id) ?? []), `${body.event} ${body.alert.severity}`]);
  const life = ['OPENED WARNING', 'ROSE URGENT_2', 'ROSE URGENT_1', 'CLEARED URGENT_1'];
  expect([...events.values()]).toEqual(Array.from({ length: alerts }, () => life));
}, 120_000);

it('sends again, under the same key, what a gateway had sent when it was killed and could not write down', async () => {
  const { database, receiver, first } = await setup();
  const host = await createAlertHost(first);
  await createRoute(first, 'hook', { webhook: { url: receiver.url } });
  const { adminToken } = first;
  await first.stop();
  // from here on the one that will be killed is the only one
  const killed = await startGatewayProcess(database.url);
  onTestFinished(() => killed.kill());
  receiver.answer('hang');
  await host.raise('URGENT_1', 'app', {}, killed.url);
  await eventually(() => receiver.received.length === 1, { what: 'the first attempt' });
  await killed.kill();
  const next = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => next.stop());
  const gateway = { url: next.url, adminToken };
  expect(await awaitStates(gateway, 'hook', ['SENDING'])).toMatchObject([{ attempts: 1 }]);
  await database.connection.pool.query(`UPDATE delivery SET due_at = now() WHERE state = 'SENDING'`);
  const [delivery] = await awaitStates(gateway, 'hook', ['DELIVERED']);
  expect(delivery?.attempts).toBe(2);
  expect(receiver.received.map(({ headers }) => headers['idempotency-key'])).toEqual([
    delivery?.key,
    delivery?.key,
  ]);
}, 120_000);

it('writes nothing over what another gateway has taken meanwhile', async () => {
  const { database, receiver, first } = await setup();
  onTestFinished(() => first.stop());
  await createRoute(first, 'hook', { webhook: { url: receiver.url } });
  const host = await createAlertHost(first);
  receiver.answer('hang');
  await host.raise('URGENT_1');
  await eventually(() => receiver.received.length === 1, { what: 'the first attempt' });
  // its claim has ended and the next attempt, by whomever, was accepted
  await database.connection.pool.query(`UPDATE delivery SET due_at = now()`);
  await awaitStates(first, 'hook', ['DELIVERED']);
  await eventually(
    async () => (await (await fetch(`${first.url}/metrics`)).text()).includes('{outcome="lost"} 1'),
    {
      what: 'the end of the first attempt',
      withinMs: 30_000,
    },
  );
  expect(await awaitStates(first, 'hook', ['DELIVERED'])).toMatchObject([
    { attempts: 2, result: 'HTTP 200: ok' },
  ]);
  const metrics = await (await fetch(`${first.url}/metrics`)).text();
  expect(metrics).toContain('dart_delivery_attempts_total{outcome="delivered"} 1');
  expect(metrics).toContain('dart_deliveries{state="waiting"} 0');
}, 120_000);
