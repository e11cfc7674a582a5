import { randomUUID } from 'node:crypto';
import { eventually, queryGateway, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createAlertHost } from '../testing/alert-host.ts';
import { startReceiver } from '../testing/receiver.ts';
import { awaitStates, createRoute, readDeliveries } from '../testing/routes.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

/** A host with three jobs that have to beat, and a route for its alerts. */
async function setup() {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const host = await createAlertHost(gateway);
  const { hostId, name } = host.agent;
  const inDatabase = (statement: string) => queryGateway(gateway.stateFolder, statement, [hostId]);
  await admin(
    `mutation ($host: String!, $value: String) { setHostLabel(input: { host: $host, key: "test", value: $value }) { __typename } }`,
    { host: name, value: name },
  );
  await createRoute(
    gateway,
    name,
    { webhook: { url: receiver.url } },
    { labels: [{ key: 'test', value: name }] },
  );
  const jobs = ['a', 'b', 'c'].map((letter) => `job-${letter}-${randomUUID()}`);
  const heartbeat = { severity: '2', timeoutMinutes: 1, ci: { name: 'shop' } };
  const programs = jobs.map((job) => ({
    ...{ name: job, configuration: 'command = /bin/true', monitoring: { heartbeat } },
  }));
  await admin(
    `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) { __typename } }`,
    { programs },
  );
  for (const program of jobs)
    await admin(
      `mutation ($program: String!, $host: String!) { assignProgram(input: {
        program: $program, environment: "production", host: $host }) { __typename } }`,
      { program, host: name },
    );
  const countTimers = async () => (await inDatabase('SELECT FROM heartbeat WHERE host_id = $1')).length;
  await eventually(async () => (await countTimers()) === jobs.length, { what: 'the timers' });
  const stateOf = async () =>
    (await admin(`query ($name: String!) { host(name: $name) { state } }`, { name })).host.state;
  /** Lets its agent be silent for 31 seconds. */
  const goAway = async () => {
    await inDatabase(`UPDATE host_liveness SET polled_at = now() - interval '31 seconds' WHERE host_id = $1`);
    await eventually(async () => (await stateOf()) === 'OFFLINE', { what: 'the host offline' });
  };
  /** Lets every job's timer run out, and waits for the alerts. */
  const runOut = async (isThere: boolean) => {
    await inDatabase(`UPDATE heartbeat SET renewed_at = now() - interval '2 minutes' WHERE host_id = $1`);
    await eventually(
      async () => {
        if (isThere) await host.beat();
        const alerts = await host.read();
        return alerts.filter(({ component }) => String(component).startsWith('monitor:')).length === 3;
      },
      { what: 'the alerts of the jobs', withinMs: 40_000 },
    );
  };
  return { receiver, host, jobs, route: name, inDatabase, goAway, runOut };
}

it('tells of a host that is gone by one alert, and after its return of what still holds', async () => {
  const { receiver, host, jobs, route, inDatabase, goAway, runOut } = await setup();
  await goAway();
  await runOut(false);
  await inDatabase(`UPDATE host SET state_since = now() - interval '5 minutes' WHERE id = $1`);
  const away = await awaitStates(gateway, route, ['SUPPRESSED', 'SUPPRESSED', 'SUPPRESSED', 'DELIVERED']);
  expect(away).toMatchObject([
    { event: 'OPENED', suppression: 'HOST_AWAY', attempts: 0 },
    { event: 'OPENED', suppression: 'HOST_AWAY', attempts: 0 },
    { event: 'OPENED', suppression: 'HOST_AWAY', attempts: 0 },
    { event: 'OPENED', alert: { component: 'agent:heartbeat' } },
  ]);
  // it is back and has something new to tell; two jobs have exited well meanwhile
  await inDatabase(`UPDATE heartbeat SET renewed_at = now() WHERE host_id = $1`);
  await host.raise('WARNING', 'disk');
  await host.raise('OK', `monitor:heartbeat:${jobs[0] ?? ''}`, { ci: 'shop' });
  const { id } = await host.find(`monitor:heartbeat:${jobs[1] ?? ''}`);
  await admin(`mutation ($ids: [ID!]!) { clearAlerts(input: { ids: $ids }) { __typename } }`, { ids: [id] });
  await eventually(() => receiver.received.length === 3, { what: 'the return', withinMs: 40_000 });
  expect(receiver.received.map(({ body }) => `${body.event} ${body.alert.component}`).sort()).toEqual([
    'CLEARED agent:heartbeat',
    'OPENED agent:heartbeat',
    'OPENED disk',
  ]);
  await eventually(
    async () => {
      await host.beat();
      await inDatabase(`UPDATE host SET state_since = now() - interval '31 seconds' WHERE id = $1`);
      return receiver.received.length === 4;
    },
    { what: 'what still holds', withinMs: 40_000 },
  );
  expect(receiver.received[3]?.body).toMatchObject({
    event: 'OPENED',
    alert: { component: `monitor:heartbeat:${jobs[2] ?? ''}`, severity: 'URGENT_2' },
  });
  await host.raise('OK', 'disk');
  await eventually(() => receiver.received.length === 5, { what: 'the end of what it told' });
  expect(receiver.received[4]?.body).toMatchObject({ event: 'CLEARED', alert: { component: 'disk' } });
}, 180_000);

it('tells at once of what runs out while the host is there', async () => {
  const { receiver, route, runOut } = await setup();
  await runOut(true);
  await awaitStates(gateway, route, ['DELIVERED', 'DELIVERED', 'DELIVERED']);
  expect(receiver.received.every(({ body }) => body.event === 'OPENED')).toBe(true);
  expect(await readDeliveries(gateway, route)).toHaveLength(3);
}, 90_000);
