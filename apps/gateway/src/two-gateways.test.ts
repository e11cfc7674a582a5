import { createTestAgent, createTestDatabase, eventually, request, subscribe } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { startGatewayProcess } from './testing/gateway-process.ts';
import { startTestGateway } from './testing/test-gateway.ts';

/** Two gateways on a PostgreSQL that neither of them has started. */
async function setup() {
  const database = await createTestDatabase({ migrated: false });
  onTestFinished(() => database.close());
  const first = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => first.stop());
  const second = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => second.stop());
  return { database, first, second, token: first.adminToken };
}

it('lets each gateway of one DATABASE_URL see and do what came by the other', async () => {
  const { first, second, token } = await setup();
  const agent = await createTestAgent(second.url, token, 'shared');
  const messages = await subscribe(
    second.url,
    agent.token,
    'subscription ($start: ID!) { agent(start: $start) { __typename ... on CommandOffered { action } } }',
    { start: agent.start },
  );
  const watched = await subscribe(
    second.url,
    token,
    'subscription { live(views: [{ noun: PROGRAMS }]) { ... on ProgramEvent { kind programs { name } } } }',
  );
  await request(
    first.url,
    token,
    `mutation { registerPrograms(input: { programs: [{ name: "seen", configuration: "command=/bin/true" }] }) {
      __typename } }`,
  );
  const names: string[] = [];
  while (!names.includes('seen')) {
    const { live } = await watched.next();
    names.push(...(live.programs ?? []).map(({ name }: { name: string }) => name));
  }
  // the first gateway has no stream of this agent: the second one offers what the first accepted
  const accepted = await eventually(async () => {
    const { runCommand } = await request(
      first.url,
      token,
      'mutation { runCommand(input: { host: "shared", action: REREAD }) { __typename } }',
    );
    return runCommand.__typename === 'RunCommandPayload';
  });
  expect(accepted).toBe(true);
  let offered: { __typename: string; action?: string };
  do offered = (await messages.next()).agent;
  while (offered.__typename !== 'CommandOffered');
  expect(offered.action).toBe('REREAD');
  await Promise.all([messages.close(), watched.close()]);
});

it('stores each transition once when an agent tells both gateways of one database the same at once', async () => {
  const { first, second, token } = await setup();
  const agent = await createTestAgent(first.url, token, 'told-twice');
  const at = new Date().toISOString();
  const states = ['STOPPED', 'STARTING', 'RUNNING', 'STOPPING', 'STOPPED', 'STARTING', 'RUNNING'];
  const records = states.slice(1).map((to, index) => ({
    transition: { sequence: String(index + 1), group: 'p', process: 'p', from: states[index], to, at },
  }));
  const REPORT = `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`;
  // each batch has more than the one before, one of them twice
  const batches = records.flatMap((_record, index) => [records.slice(0, index + 1), records.slice(0, 3)]);
  await Promise.all(
    batches.map((batch, index) =>
      request((index % 2 === 0 ? first : second).url, agent.token, REPORT, {
        input: { start: agent.start, records: [...batch, ...batch.slice(0, 1)] },
      }),
    ),
  );
  const { transitions } = await request(
    second.url,
    token,
    '{ transitions(filter: { host: "told-twice" }, first: 100) { edges { node { sequence to } } } }',
  );
  expect(
    transitions.edges.map(({ node }: { node: { sequence: string } }) => node.sequence).reverse(),
  ).toEqual(records.map(({ transition }) => transition.sequence));
});

it('shows a host as connected again when its gateway stood still for longer than its lease', async () => {
  const { database, second, token } = await setup();
  const still = await startGatewayProcess(database.url);
  onTestFinished(() => still.kill());
  const agent = await createTestAgent(still.url, token, 'still-connected');
  const messages = await subscribe(
    still.url,
    agent.token,
    'subscription ($start: ID!) { agent(start: $start) { __typename } }',
    { start: agent.start },
  );
  onTestFinished(() => messages.close());
  const isConnected = async (): Promise<boolean> =>
    (await request(second.url, token, '{ host(name: "still-connected") { connected } }')).host.connected;
  await eventually(isConnected, { what: 'the host to be connected' });
  process.kill(still.pid, 'SIGSTOP');
  await eventually(async () => !(await isConnected()), { what: 'the lease to run out' });
  process.kill(still.pid, 'SIGCONT');
  await eventually(isConnected, { what: 'the host to be connected again' });
});
