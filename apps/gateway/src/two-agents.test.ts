import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createTestAgent, eventually, queryGateway, request, type TestAgent } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;
let agent: TestAgent;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

beforeEach(async () => {
  agent = await createTestAgent(gateway.url, gateway.adminToken, `host-${randomUUID()}`);
});

const sayHello = (from: TestAgent, start: string, name: string) =>
  from.ask('mutation ($input: SayHelloInput!) { sayHello(input: $input) { startNumber } }', {
    input: { start, clock: new Date().toISOString(), facts: { name, agentVersion: '2', labels: [] } },
  });

const beat = (start: string) =>
  agent.ask('mutation ($input: BeatInput!) { beat(input: $input) { reportWanted } }', {
    input: { start, clock: new Date().toISOString() },
  });

const readHost = async (name = agent.name) =>
  (
    await request(
      gateway.url,
      gateway.adminToken,
      `query ($name: String!) { host(name: $name) { wantedName agents { id number hostName agentVersion }
        alerts { edges { node { component severity state message count } } } } }`,
      { name },
    )
  ).host;

const readAlerts = async (name?: string): Promise<Record<string, unknown>[]> =>
  (await readHost(name)).alerts.edges.map(({ node }: { node: Record<string, unknown> }) => node);

const untilCleared = (name?: string) =>
  eventually(async () => (await readAlerts(name))[0]?.['state'] === 'CLEARED', { what: 'the alert cleared' });

/** Asks the database itself, with the host's id as $1. */
const inDatabase = (statement: string) => queryGateway(gateway.stateFolder, statement, [agent.hostId]);

test('Two starts that both beat with one key are both shown, and an alert stays until one is silent', async () => {
  const copy = randomUUID();
  await beat(agent.start);
  await sayHello(agent, copy, agent.name);
  await beat(copy);
  await beat(agent.start);
  // An agent that ends can have a beat on its way while its successor says hello.
  expect(await readAlerts()).toEqual([]);
  await beat(agent.start);
  await beat(agent.start);
  const { agents } = await readHost();
  expect(agents).toEqual([
    { id: agent.start, number: 1, hostName: agent.name, agentVersion: 'test' },
    { id: copy, number: 2, hostName: agent.name, agentVersion: '2' },
  ]);
  const [alert, ...more] = await readAlerts();
  expect(more).toEqual([]);
  expect(alert).toMatchObject({ component: 'agent:twin', severity: 'URGENT_2', state: 'OPEN', count: 1 });
  expect(alert?.['message']).toContain(`start 2 (calls itself ${agent.name}, version 2)`);
  await inDatabase(
    `UPDATE agent_start SET seen_at = now() - interval '31 seconds' WHERE host_id = $1 AND number = 2`,
  );
  await untilCleared();
  // The one that is left is not the one that said hello last.
  await beat(agent.start);
  await beat(agent.start);
  expect((await readHost()).agents).toMatchObject([{ number: 1 }]);
  expect(await readAlerts()).toMatchObject([{ state: 'CLEARED' }]);
});

test('An agent that is replaced by its next start raises nothing', async () => {
  await beat(agent.start);
  await beat(agent.start);
  const next = randomUUID();
  await sayHello(agent, next, agent.name);
  await beat(next);
  await beat(next);
  await sayHello(agent, next, agent.name);
  await beat(next);
  expect((await readHost()).agents).toHaveLength(2);
  expect(await readAlerts()).toEqual([]);
});

test('Two hosts whose agents want one name are both shown, each with an alert, until one has another', async () => {
  const other = await createTestAgent(gateway.url, gateway.adminToken, `other-${randomUUID()}`);
  const restarted = randomUUID();
  await sayHello(other, restarted, agent.name);
  for (const name of [agent.name, other.name]) {
    const [alert] = await eventually(async () => {
      const alerts = await readAlerts(name);
      return alerts.length > 0 && alerts;
    });
    expect(alert).toMatchObject({ component: 'agent:name', severity: 'URGENT_2', state: 'OPEN', count: 1 });
    expect(alert?.['message']).toContain(`shown as ${other.name}`);
  }
  expect(await readHost(other.name)).toMatchObject({ wantedName: agent.name });
  await sayHello(other, restarted, other.name);
  expect(await readHost(other.name)).toMatchObject({ wantedName: null });
  await untilCleared(agent.name);
  await untilCleared(other.name);
});

/** The enrolment of a new key, with a token as this input of createEnrolmentToken says. */
async function prepareEnrolment(tokenInput = '{}') {
  const { createEnrolmentToken } = await request(
    gateway.url,
    gateway.adminToken,
    `mutation { createEnrolmentToken(input: ${tokenInput}) { ... on CreateEnrolmentTokenPayload { token } } }`,
  );
  const { publicKey } = generateKeyPairSync('ed25519');
  const input = {
    name: agent.name,
    token: createEnrolmentToken.token,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
  return async (more: Partial<typeof input> = {}) =>
    (
      await request(
        gateway.url,
        undefined,
        `mutation ($input: EnrolHostInput!) { enrolHost(input: $input) {
          __typename ... on EnrolHostPayload { hostId } ... on Error { message } } }`,
        { input: { ...input, ...more } },
      )
    ).enrolHost;
}

test('An agent that asks for the name of a host that is online is refused, and an alert stays while it asks', async () => {
  for (const tokenInput of ['{}', `{ host: "${agent.name}" }`]) {
    const enrol = await prepareEnrolment(tokenInput);
    expect(await enrol()).toMatchObject({ __typename: 'ConflictError' });
    expect(await enrol()).toMatchObject({ __typename: 'ConflictError' });
  }
  const open = { component: 'agent:enrolment', severity: 'URGENT_2', state: 'OPEN', count: 1 };
  expect(await readAlerts()).toMatchObject([open]);
  await inDatabase(`UPDATE alert SET last_at = now() - interval '61 seconds' WHERE host_id = $1`);
  await untilCleared();
});

test('The name of a host that is away goes to another key with a token for this name only, and the refusal is an alert', async () => {
  await inDatabase(`UPDATE host SET state = 'OFFLINE' WHERE id = $1`);
  const withAnyToken = await prepareEnrolment();
  expect(await withAnyToken()).toMatchObject({
    __typename: 'ConflictError',
    message: expect.stringContaining('is known with another key') as string,
  });
  expect(await readAlerts()).toMatchObject([
    { component: 'agent:enrolment', message: expect.stringContaining('which is away') as string },
  ]);
  const withOwnToken = await prepareEnrolment(`{ host: "${agent.name}" }`);
  expect(await withOwnToken()).toEqual({ __typename: 'EnrolHostPayload', hostId: agent.hostId });
});

test('Once its key was revoked, the name of a host goes to another key with any token', async () => {
  await inDatabase(`UPDATE host SET state = 'OFFLINE', revoked_at = now() WHERE id = $1`);
  const enrol = await prepareEnrolment();
  expect(await enrol()).toEqual({ __typename: 'EnrolHostPayload', hostId: agent.hostId });
});

test('An enrolment whose answer was lost is repeated by the same key with the same token, which loses no other use', async () => {
  const name = `${agent.name}-new`;
  const enrol = await prepareEnrolment();
  const first = await enrol({ name });
  expect(first).toMatchObject({ __typename: 'EnrolHostPayload' });
  expect(await enrol({ name })).toEqual(first);
  const { publicKey } = generateKeyPairSync('ed25519');
  const otherKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const usedUp = { __typename: 'CredentialError', message: expect.stringContaining('used up') as string };
  expect(await enrol({ name: `${name}-2`, publicKey: otherKey })).toMatchObject(usedUp);
  expect(await enrol({ name: `${name}-2` })).toMatchObject(usedUp);
  expect(await enrol({ name, token: 'made-up' })).toMatchObject(usedUp);
});
