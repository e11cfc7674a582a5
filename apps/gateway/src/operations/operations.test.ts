import {
  createTestAgent,
  createTestDatabase,
  eventually,
  request,
  subscribe,
  type Answer,
  type TestAgent,
} from '@dart/testkit';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const START = `mutation ($input: StartOperationInput!) { startOperation(input: $input) {
  __typename ... on StartOperationPayload { operation { id } }
  ... on InvalidInputError { issues { field message } } ... on Error { message } } }`;
const READ = `query ($id: ID!) { operation(id: $id) {
  state cancelledBy nextBatchAt counts { total waiting running succeeded failed skipped }
  targets { edges { node { position state message host { name } command { state } } } } } }`;
const HOSTS = ['a', 'b', 'c', 'd', 'e'];
/** The letter of a host; its name also says whose test it is for. */
const hostOf = (name: string): string => name.slice(0, 1);

type Answerer = (host: string) => 'SUCCEEDED' | 'FAILED' | 'wait';

/** An agent that carries out what it is offered as a test says; `done` has its host for each command that it took. */
async function connect(agent: TestAgent, url: string, answer: Answerer, done: string[]): Promise<void> {
  const messages = await subscribe(
    url,
    agent.token,
    `subscription ($start: ID!) { agent(start: $start) { ... on CommandOffered { id } } }`,
    { start: agent.start },
  );
  onTestFinished(() => messages.close());
  const serve = async (): Promise<void> => {
    for (;;) {
      const { agent: message } = await messages.next(60_000);
      if (message.id === undefined) continue;
      const { id } = message;
      const state = answer(hostOf(agent.name));
      if (state === 'wait') continue;
      const { claimCommand } = await request(
        url,
        agent.token,
        'mutation ($input: ClaimCommandInput!) { claimCommand(input: $input) { claimed } }',
        { input: { id, start: agent.start } },
      );
      if (claimCommand.claimed !== true) continue;
      done.push(hostOf(agent.name));
      await request(
        url,
        agent.token,
        'mutation ($input: FinishCommandInput!) { finishCommand(input: $input) { accepted } }',
        { input: { id, state, message: state.toLowerCase(), results: [] } },
      );
    }
  };
  // it ends with its stream
  serve().catch(() => undefined);
}

interface Place {
  readonly url: string;
  readonly adminToken: string;
}

let shared: TestGateway;
let fleets = 0;

beforeAll(async () => {
  shared = await startTestGateway();
});

afterAll(() => shared.stop());

/** Five hosts of a test's own, whose agents answer as it says. */
async function setup(
  answer: Answerer = () => 'SUCCEEDED',
  { away = [], place = shared }: { away?: readonly string[]; place?: Place } = {},
) {
  const { url, adminToken } = place;
  fleets += 1;
  const nameOf = (host: string): string => `${host}.fleet-${fleets}`;
  const done: string[] = [];
  const agents = new Map<string, TestAgent>();
  for (const host of HOSTS) {
    const agent = await createTestAgent(url, adminToken, nameOf(host));
    agents.set(host, agent);
    if (!away.includes(host)) await connect(agent, url, answer, done);
  }
  await eventually(async () => {
    const search = nameOf('');
    const { hosts } = await request(
      url,
      adminToken,
      'query ($search: String!) { hosts(filter: { search: $search }) { edges { node { connected } } } }',
      { search },
    );
    const connected = hosts.edges.filter(({ node }: { node: { connected: boolean } }) => node.connected);
    return connected.length === HOSTS.length - away.length;
  });
  const ask = (query: string, variables?: Record<string, unknown>): Promise<Answer['data']> =>
    request(url, adminToken, query, variables);
  const begin = async (more: Record<string, unknown>): Promise<string> => {
    const scope = { hosts: HOSTS.map(nameOf) };
    const { startOperation } = await ask(START, {
      input: { request: { action: 'REWRITE', scope }, ...more },
    });
    return startOperation.operation.id;
  };
  const read = async (id: string): Promise<Answer['data']> => (await ask(READ, { id })).operation;
  const readEnd = (id: string): Promise<Answer['data']> =>
    eventually(
      async () => {
        const operation = await read(id);
        return operation.state !== 'RUNNING' && operation;
      },
      { withinMs: 30_000, what: 'the end of the operation' },
    );
  return { done, ask, begin, read, readEnd, nameOf, agents };
}

it('an operation goes through its hosts in batches and tells the result of each', async () => {
  const { begin, readEnd, done } = await setup((host) => (host === 'c' ? 'FAILED' : 'SUCCEEDED'));
  const operation = await readEnd(await begin({ batchSize: 2, reason: 'new certificates' }));
  expect(operation).toMatchObject({
    state: 'FAILED',
    counts: { total: 5, waiting: 0, running: 0, succeeded: 4, failed: 1, skipped: 0 },
  });
  const targets = operation.targets.edges.map(({ node }: Answer['data']) => [
    hostOf(node.host.name),
    node.state,
  ]);
  expect(targets).toEqual(HOSTS.map((name) => [name, name === 'c' ? 'FAILED' : 'SUCCEEDED']));
  expect([...done].sort()).toEqual(HOSTS);
  // a batch begins when the one before it has ended
  expect(done.slice(0, 2).sort()).toEqual(['a', 'b']);
  expect(done[4]).toBe('e');
});

it('an operation stops after so many failures, and the failed are tried again without the others', async () => {
  let isMended = false;
  const { ask, begin, readEnd, done } = await setup(() => (isMended ? 'SUCCEEDED' : 'FAILED'));
  const id = await begin({ batchSize: 1, stopAfter: 2 });
  const first = await readEnd(id);
  expect(first).toMatchObject({ state: 'FAILED', counts: { failed: 2, skipped: 3 } });
  expect(first.targets.edges[4].node.message).toBe('left out after 2 failures');
  isMended = true;
  const { retryOperation } = await ask(
    `mutation ($id: ID!) { retryOperation(input: { id: $id }) { ... on RetryOperationPayload { operation { id } } } }`,
    { id },
  );
  expect(await readEnd(retryOperation.operation.id)).toMatchObject({
    state: 'SUCCEEDED',
    counts: { total: 5, succeeded: 5 },
  });
  expect(done).toHaveLength(2 + 5);
});

it('a host that is away fails at once and holds nobody up', async () => {
  const { begin, readEnd } = await setup(() => 'SUCCEEDED', { away: ['b'] });
  const operation = await readEnd(await begin({ batchSize: 5 }));
  expect(operation.counts).toMatchObject({ succeeded: 4, failed: 1 });
  expect(operation.targets.edges[1].node).toMatchObject({ state: 'FAILED', command: null });
  expect(operation.targets.edges[1].node.message).toMatch(/connected/);
});

it('a cancelled operation lets what runs end and leaves out the rest', async () => {
  const { ask, begin, read } = await setup((host) => (host === 'a' ? 'SUCCEEDED' : 'wait'));
  const id = await begin({ batchSize: 2 });
  await eventually(async () => (await read(id)).counts.succeeded === 1);
  const cancel = `mutation ($id: ID!) { cancelOperation(input: { id: $id }) { __typename } }`;
  await ask(cancel, { id });
  await ask(cancel, { id });
  const operation = await eventually(async () => {
    const now = await read(id);
    return now.counts.skipped === 3 && now;
  });
  // the command of b has no result yet
  expect(operation).toMatchObject({ state: 'RUNNING', cancelledBy: 'admin', counts: { running: 1 } });
});

it('waits its pause between two batches', async () => {
  const { begin, read, done } = await setup();
  const id = await begin({ batchSize: 4, pauseSeconds: 3600 });
  const paused = await eventually(async () => {
    const operation = await read(id);
    return operation.nextBatchAt !== null && operation;
  });
  expect(paused).toMatchObject({ state: 'RUNNING', counts: { succeeded: 4, waiting: 1, running: 0 } });
  expect(new Date(paused.nextBatchAt).getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  expect(done).toHaveLength(4);
});

it('another gateway goes on where one has ended, and nothing is done twice', async () => {
  let isHeld = true;
  const database = await createTestDatabase({ migrated: false });
  onTestFinished(() => database.close());
  const first = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => first.stop());
  const { begin, done, ask } = await setup((host) => (host === 'c' && isHeld ? 'wait' : 'SUCCEEDED'), {
    place: first,
  });
  const id = await begin({ batchSize: 1 });
  await eventually(async () => (await ask(READ, { id })).operation.counts.succeeded === 2);
  await first.stop();
  isHeld = false;
  const second = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => second.stop());
  const operation = await eventually(
    async () => {
      const { operation: now } = await request(second.url, first.adminToken, READ, { id });
      return now.state !== 'RUNNING' && now;
    },
    { withinMs: 30_000, what: 'the end of the operation on the second gateway' },
  );
  // no agent has come to the second gateway: what was begun expires, what waits is refused, each once
  expect(operation.counts).toMatchObject({ succeeded: 2, failed: 3, running: 0 });
  expect(done).toEqual(['a', 'b']);
});

it('the same key begins one operation', async () => {
  const { begin, readEnd, done } = await setup();
  const ids = await Promise.all([1, 2, 3].map(() => begin({ batchSize: 5, idempotencyKey: 'night' })));
  expect(new Set(ids).size).toBe(1);
  await readEnd(ids[0] ?? '');
  expect(done).toHaveLength(5);
});

it('a dry run counts and shows what is meant, and a scope that means nothing is refused with what to do', async () => {
  const { ask, nameOf } = await setup();
  const preview = (action: string, scope: object): Promise<Answer['data']> =>
    ask(
      `query ($request: OperationRequest!) { operationPreview(request: $request) { __typename
        ... on OperationPreview { hosts targets sample { host targets } }
        ... on InvalidInputError { issues { field message } } ... on Error { message } } }`,
      { request: { action, scope } },
    );
  const { operationPreview } = await preview('REWRITE', { hosts: [nameOf('b'), nameOf('a')] });
  expect(operationPreview).toMatchObject({
    hosts: 2,
    sample: [{ host: nameOf('a'), targets: [] }, { host: nameOf('b') }],
  });
  const nothing = await preview('RESTART', {});
  expect(nothing.operationPreview.issues[0]).toMatchObject({ field: 'scope' });
  const misspelt = await preview('RESTART', { hosts: [nameOf('a'), 'zz'] });
  expect(misspelt.operationPreview.message).toBe('There is no host zz.');
});

it('a scope of programs, labels and states means the processes that fit all of them', async () => {
  const { ask, nameOf, agents } = await setup();
  await ask(`mutation { registerPrograms(input: { programs: [
    { name: "scoped", environment: "staging", configuration: "command=/bin/true" },
    { name: "other", configuration: "command=/bin/true" }] }) { __typename } }`);
  const { programs } = await ask('{ programs { edges { node { id name } } } }');
  const idOf = (name: string): string => {
    const { node } = programs.edges.find((edge: Answer['data']) => edge.node.name === name);
    return Buffer.from(node.id, 'base64').toString().split(':')[1] ?? '';
  };
  const stateSince = '2026-01-01T00:00:00Z';
  for (const [host, agent] of agents) {
    const processes = ['scoped', 'other', 'unmanaged'].map((name) => ({
      ...{ group: name, name, stateSince, state: host === 'a' ? 'FATAL' : 'RUNNING' },
      ...(name !== 'unmanaged' && { programId: idOf(name) }),
    }));
    await agent.ask('mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }', {
      input: { start: agent.start, digest: 'd', processes },
    });
  }
  for (const host of ['a', 'b'])
    await ask(
      'mutation ($host: String!) { setHostLabel(input: { host: $host, key: "ring", value: "1" }) { __typename } }',
      { host: nameOf(host) },
    );
  const preview = async (scope: object): Promise<Answer['data']> => {
    const { operationPreview } = await ask(
      `query ($request: OperationRequest!) { operationPreview(request: $request) {
        ... on OperationPreview { hosts targets sample { host targets } } ... on Error { message } } }`,
      { request: { action: 'RESTART', scope } },
    );
    return operationPreview;
  };
  expect(await preview({ programs: ['scoped'] })).toMatchObject({ hosts: 5, targets: 5 });
  expect(await preview({ hosts: [nameOf('c')] })).toMatchObject({
    hosts: 1,
    sample: [{ targets: ['other:other', 'scoped:scoped'] }],
  });
  const labels = [{ key: 'ring', value: '1' }];
  expect(await preview({ labels, environment: 'staging', states: ['RUNNING'] })).toEqual({
    hosts: 1,
    targets: 1,
    sample: [{ host: nameOf('b'), targets: ['scoped:scoped'] }],
  });
});
