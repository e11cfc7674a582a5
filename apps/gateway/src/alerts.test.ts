import { randomUUID } from 'node:crypto';
import { createEmbeddedServer, openDatabase } from '@dart/database';
import { createTestAgent, eventually, request, subscribe, type TestAgent } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;
let agent: TestAgent;
let sequence: number;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

beforeEach(async () => {
  agent = await createTestAgent(gateway.url, gateway.adminToken, `host-${randomUUID()}`);
  sequence = 0;
});

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const eventOf = (severity: string, more: Record<string, unknown> = {}) => {
  const at = new Date().toISOString();
  sequence += 1;
  const sequenceText = String(sequence);
  return {
    event: {
      sequence: sequenceText,
      component: 'app',
      severity,
      message: severity,
      firstAt: at,
      lastAt: at,
      ...more,
    },
  };
};

const report = (records: readonly unknown[]) =>
  agent.ask(`mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`, {
    input: { start: agent.start, records },
  });

const readAlerts = async () => {
  const { host } = await admin(
    `query ($name: String!) { host(name: $name) { alerts { totalCount edges { node {
      component ci severity message count state clearing clearedMessage events { edges { node { severity count } } } } } } } }`,
    { name: agent.name },
  );
  expect(host.alerts.totalCount).toBe(host.alerts.edges.length);
  return host.alerts.edges.map(({ node }: { node: Record<string, unknown> }) => node);
};

const register = async (
  name: string,
  monitoring: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) => {
  const { registerPrograms } = await admin(
    `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) {
      ... on RegisterProgramsPayload { programs { id } } ... on InvalidInputError { issues { message } } } }`,
    { programs: [{ name, configuration: 'command = /bin/true', monitoring, ...more }] },
  );
  const { desiredState } = await agent.ask(`{ desiredState { programs { programId name } } }`);
  expect(registerPrograms.programs).toHaveLength(1);
  return desiredState.programs.find((program: { name: string }) => program.name === name)?.programId;
};

const change = (mutation: string, program: string, more = '') =>
  admin(
    `mutation ($program: String!, $host: String!) { ${mutation}(input: {
      program: $program, environment: "production", host: $host ${more} }) { __typename } }`,
    { program, host: agent.name },
  );

it('keeps one alert for a host, a component and a CI, whose count, severity and message are those of its events', async () => {
  await report([
    eventOf('WARNING', { count: 3 }),
    eventOf('URGENT_2', { message: 'worse' }),
    eventOf('WARNING', { ci: 'database' }),
  ]);
  await report([eventOf('URGENT_2', { message: 'still', count: 996 })]);
  expect(await readAlerts()).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({
        ci: null,
        severity: 'URGENT_2',
        message: 'still',
        count: 1000,
        state: 'OPEN',
      }),
      expect.objectContaining({ ci: 'database', severity: 'WARNING', count: 1, state: 'OPEN' }),
    ]),
  );
  expect(await readAlerts()).toHaveLength(2);
});

it('clears by OK, opens a new alert for what comes after, and keeps every event in its alert', async () => {
  await report([
    eventOf('OK'),
    eventOf('WARNING'),
    eventOf('WARNING'),
    eventOf('OK', { message: 'fine' }),
    eventOf('OK'),
    eventOf('URGENT_1'),
  ]);
  await report([eventOf('OK', { message: 'again' }), eventOf('INFORMATION')]);
  const alerts = await readAlerts();
  expect(
    alerts.map(({ state, severity, count }: Record<string, unknown>) => [state, severity, count]),
  ).toEqual(
    expect.arrayContaining([
      ['CLEARED', 'WARNING', 2],
      ['CLEARED', 'URGENT_1', 1],
      ['OPEN', 'INFORMATION', 1],
    ]),
  );
  expect(alerts).toHaveLength(3);
  const first = alerts.find(({ severity }: Record<string, unknown>) => severity === 'WARNING');
  expect(first).toMatchObject({ clearing: 'OK', clearedMessage: 'fine' });
  expect(first.events.edges.map(({ node }: { node: { severity: string } }) => node.severity)).toEqual([
    'OK',
    'OK',
    'WARNING',
    'WARNING',
  ]);
});

it('takes each event once, however often it is sent', async () => {
  const events = [eventOf('WARNING'), eventOf('WARNING')];
  await Promise.all([report(events), report(events), report(events)]);
  expect(await readAlerts()).toMatchObject([{ count: 2, events: { edges: [{}, {}] } }]);
});

it('opens an alert that goes on by a look at it, and does not count the look again', async () => {
  await report([eventOf('WARNING', { count: 0 })]);
  await report([eventOf('WARNING', { count: 0, message: 'still' })]);
  expect(await readAlerts()).toMatchObject([{ count: 1, message: 'still' }]);
});

it.each([
  ['is disabled', 'DISABLED', (name: string) => change('setAssignmentEnabled', name, 'enabled: false')],
  ['is unassigned', 'UNASSIGNED', (name: string) => change('unassignProgram', name)],
  ['loses the monitor', 'UNREGISTERED', (name: string) => register(name)],
])(
  'clears the alert of a program that %s, and what the agent tells of it later',
  async (_what, clearing, act) => {
    const name = `program-${randomUUID()}`;
    const state = { severity: '3', ci: { name: 'shop' } };
    await register(name, { state });
    await change('assignProgram', name);
    const programId = await register(name, { state });
    const raise = () =>
      report([eventOf('URGENT_3', { component: `monitor:state:${name}`, ci: 'shop', programId })]);
    await raise();
    expect(await readAlerts()).toMatchObject([{ state: 'OPEN' }]);
    await act(name);
    expect(await readAlerts()).toMatchObject([{ state: 'CLEARED', clearing }]);
    await raise();
    expect(await readAlerts()).toMatchObject([
      { state: 'CLEARED', clearing },
      { state: 'CLEARED', clearing },
    ]);
  },
);

it('clears the alert of a schedule that the program was registered without, and of no other', async () => {
  const name = `program-${randomUUID()}`;
  const schedules = [
    { name: 'day', cron: '@daily' },
    { name: 'week', cron: '@weekly' },
  ];
  await register(name, {}, { schedules });
  await change('assignProgram', name);
  const programId = await register(name, {}, { schedules });
  const components = schedules.map((schedule) => `schedule:${name}:${schedule.name}`);
  await report(components.map((component) => eventOf('WARNING', { component, programId })));
  expect(await readAlerts()).toMatchObject([{ state: 'OPEN' }, { state: 'OPEN' }]);
  await register(name, {}, { schedules: schedules.slice(1) });
  expect(await readAlerts()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ component: components[0], state: 'CLEARED', clearing: 'UNREGISTERED' }),
      expect.objectContaining({ component: components[1], state: 'OPEN' }),
    ]),
  );
});

it('shows open alerts in a live view, and tells once more of one that is cleared', async () => {
  await report([
    eventOf('WARNING', { component: 'old' }),
    eventOf('OK', { component: 'old' }),
    eventOf('WARNING'),
  ]);
  const stream = await subscribe(
    gateway.url,
    gateway.adminToken,
    `subscription ($host: String!) { live(views: [{ noun: ALERTS, host: $host }]) {
      __typename ... on AlertEvent { alerts { component state } } } }`,
    { host: agent.name },
  );
  const next = async () => (await stream.next()).live;
  expect(await next()).toMatchObject({ __typename: 'LiveOpened' });
  expect(await next()).toMatchObject({ alerts: [{ component: 'app', state: 'OPEN' }] });
  expect(await next()).toMatchObject({ __typename: 'LiveSnapshotEnd' });
  await report([eventOf('OK')]);
  // the rows of the first picture may come once more, when the bus was slower than the view
  let told = await next();
  while (told.alerts.length === 2) told = await next();
  expect(told).toMatchObject({ alerts: [{ component: 'app', state: 'CLEARED' }] });
  await stream.close();
});

it('cuts names that no index could hold, and takes text that no database could', async () => {
  await report([
    eventOf('WARNING', { component: '\u{1F525}'.repeat(10_000), ci: 'ü'.repeat(10_000), message: 'a\0b' }),
  ]);
  const [alert] = await readAlerts();
  expect(alert.component).toHaveLength(300);
  expect(alert.message).toBe('a\uFFFDb');
});

/** Asks the database itself, with the host's id as $1: time passes there by a statement. */
async function inDatabase(statement: string) {
  const { socketFolder } = createEmbeddedServer(`${gateway.stateFolder}/postgres`);
  const connection = openDatabase({ socketFolder });
  const { rows } = await connection.pool.query(statement, [agent.hostId]);
  await connection.close();
  return rows;
}

it('raises a heartbeat that ran out, and the next clean exit clears it; an exit that was not expected does not', async () => {
  const name = `job-${randomUUID()}`;
  await register(name, { heartbeat: { severity: '2', timeoutMinutes: 10, ci: { name: 'shop' } } });
  await change('assignProgram', name);
  const { desiredState } = await agent.ask(`{ desiredState { programs { programId } } }`);
  const [{ programId }] = desiredState.programs;
  const exit = (expected: boolean, minutesAgo = 0) => {
    sequence += 1;
    const at = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    const common = { at, group: name, process: name, programId, revision: 1 };
    return { transition: { ...common, sequence: String(sequence), from: 'RUNNING', to: 'EXITED', expected } };
  };
  const isTimed = async () => (await inDatabase('SELECT FROM heartbeat WHERE host_id = $1')).length === 1;
  await eventually(isTimed, { what: 'the timer started' });
  expect(await readAlerts()).toEqual([]);
  await inDatabase(`UPDATE heartbeat SET renewed_at = now() - interval '11 minutes' WHERE host_id = $1`);
  const raised = await eventually(async () => {
    const alerts = await readAlerts();
    return alerts.length > 0 && alerts;
  });
  expect(raised).toMatchObject([
    { component: `monitor:heartbeat:${name}`, ci: 'shop', severity: 'URGENT_2', count: 1 },
  ]);
  await report([exit(false), exit(true, 12)]);
  expect(await readAlerts()).toMatchObject([{ state: 'OPEN' }]);
  await report([exit(true, 1)]);
  expect(await readAlerts()).toMatchObject([{ state: 'CLEARED', clearing: 'OK' }]);
});

it('raises urgency 1 for an agent that was silent for five minutes, and clears it when it is back', async () => {
  await inDatabase(`UPDATE host_liveness SET polled_at = now() - interval '31 seconds' WHERE host_id = $1`);
  await eventually(async () => {
    const { host } = await admin(`query ($name: String!) { host(name: $name) { state } }`, {
      name: agent.name,
    });
    return host.state === 'OFFLINE';
  });
  expect(await readAlerts()).toEqual([]);
  await inDatabase(`UPDATE host SET state_since = now() - interval '5 minutes' WHERE id = $1`);
  await eventually(async () => (await readAlerts()).length === 1, { what: 'the alert' });
  expect(await readAlerts()).toMatchObject([
    { component: 'agent:heartbeat', severity: 'URGENT_1', state: 'OPEN', count: 1 },
  ]);
  await agent.ask(`mutation ($input: BeatInput!) { beat(input: $input) { reportWanted } }`, {
    input: { start: agent.start, clock: new Date().toISOString() },
  });
  await eventually(async () => (await readAlerts())[0].state === 'CLEARED', { what: 'the alert cleared' });
});
