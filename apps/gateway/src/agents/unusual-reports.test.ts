import { randomUUID } from 'node:crypto';
import { createTestAgent, request, type TestAgent } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const createAgent = (name: string): Promise<TestAgent> =>
  createTestAgent(gateway.url, gateway.adminToken, `${name}-${randomUUID()}`);

const REPORT = `mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`;
const RECORDS = `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`;

const processOf = (name: string, more: object = {}) => ({
  group: name,
  name,
  state: 'RUNNING',
  stateSince: '2026-11-22T10:00:00.000Z',
  ...more,
});

async function listProcesses({ name }: TestAgent) {
  const { host } = await request(
    gateway.url,
    gateway.adminToken,
    `query ($name: String!) { host(name: $name) { processes(first: 100) { totalCount edges { node { name pid stateSince } } } } }`,
    { name },
  );
  return host.processes.edges.map(({ node }: { node: object }) => node) as {
    name: string;
    pid: number | null;
    stateSince: string;
  }[];
}

it('takes names of 10 kB, NUL and times of 1970 and 2106, as far as PostgreSQL can hold them', async () => {
  const agent = await createAgent('unusual');
  // random, so that an index can't hold them compressed
  const begin = Array.from({ length: 277 }, () => randomUUID()).join('');
  const at = '2026-11-22T10:00:00.000Z';
  const processes = [
    processOf(`${begin} one`),
    processOf(`${begin} two`),
    processOf('nul\0name'),
    processOf('early', { stateSince: '1970-01-01T00:00:00.000Z' }),
    processOf('late', { stateSince: '2106-02-07T06:28:15.000Z' }),
  ];
  await agent.ask(REPORT, { input: { start: agent.start, digest: 'one', processes } });
  const change = {
    group: `${begin} one`,
    process: `${begin} one`,
    from: 'RUNNING',
    to: 'STOPPING',
    at,
    pid: 7,
  };
  const records = [{ transition: { sequence: '1', ...change } }];
  await agent.ask(RECORDS, { input: { start: agent.start, records } });
  const rows = await listProcesses(agent);
  const names = rows.map(({ name }) => name);
  expect(names).toContain('nul\uFFFDname');
  expect(names.filter((name) => name.startsWith(begin.slice(0, 200)))).toHaveLength(2);
  expect(
    rows.filter(({ pid }) => pid === 7),
    'the change is one of the process that was reported',
  ).toHaveLength(1);
  expect(rows).toHaveLength(5);
  expect(rows.find(({ name }) => name === 'early')?.stateSince).toBe('1970-01-01T00:00:00.000Z');
  expect(rows.find(({ name }) => name === 'late')?.stateSince).toBe('2106-02-07T06:28:15.000Z');
});

it('takes two reports of one host at the same time one after the other', async () => {
  const agent = await createAgent('twice');
  const send = (report: number) =>
    agent.ask(REPORT, {
      input: {
        start: agent.start,
        digest: `report ${report}`,
        // half of the names are of this report alone
        processes: Array.from({ length: 40 }, (_, index) =>
          processOf(index % 2 === 0 ? `shared-${index}` : `of-${report}-${index}`, { pid: 1000 + report }),
        ).reverse(),
      },
    });
  await Promise.all(Array.from({ length: 12 }, (_, report) => send(report)));
  const rows = await listProcesses(agent);
  expect(rows).toHaveLength(40);
  expect(new Set(rows.map(({ pid }) => pid)).size, 'reports that are left').toBe(1);
});

it('takes a batch of records that comes twice at the same time once', async () => {
  const agent = await createAgent('again');
  const records = Array.from({ length: 30 }, (_, index) => ({
    transition: {
      sequence: String(index + 1),
      group: 'a',
      process: 'a',
      from: 'STOPPED',
      to: 'STARTING',
      at: '2026-11-22T10:00:00.000Z',
    },
  }));
  const input = { start: agent.start, records };
  const answers = await Promise.all(Array.from({ length: 6 }, () => agent.ask(RECORDS, { input })));
  expect(answers.map(({ reportRecords }) => reportRecords.acceptedSequence)).toEqual(Array(6).fill('30'));
  const { transitions } = await request(
    gateway.url,
    gateway.adminToken,
    `query ($host: String!) { transitions(first: 100, filter: { host: $host }) { edges { node { sequence } } } }`,
    { host: agent.name },
  );
  expect(transitions.edges).toHaveLength(30);
});

it.each(['with', 'without'])(
  'refuses a report of a million processes %s its length, and goes on',
  async (said) => {
    const agent = await createAgent('million');
    const row = JSON.stringify(processOf('program-123456'));
    const head = `{"query":${JSON.stringify(REPORT)},"variables":{"input":{"start":"${agent.start}","digest":"d","processes":[`;
    const whole = (): string => `${head}${`${row},`.repeat(999_999)}${row}]}}}`;
    const streamed = (): ReadableStream => new Blob([whole()]).stream();
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${agent.token}` },
      body: said === 'with' ? whole() : streamed(),
      duplex: 'half',
    } as RequestInit).catch((error: unknown) => error as Error);
    // an answer, or a connection that is closed while the body still comes
    if (!(answer instanceof Error)) expect(answer.status).toBe(413);
    await agent.ask(REPORT, { input: { start: agent.start, digest: 'one', processes: [processOf('a')] } });
    await expect(listProcesses(agent)).resolves.toHaveLength(1);
  },
);

it('shows how wrong a host’s clock is and orders its records by their numbers', async () => {
  const agent = await createAgent('clock');
  const dayAhead = new Date(Date.now() + 86_400_000);
  const BEAT = `mutation ($input: BeatInput!) { beat(input: $input) { reportWanted } }`;
  await agent.ask(BEAT, { input: { start: agent.start, clock: dayAhead.toISOString() } });
  const changes = [
    { sequence: '1', from: 'STOPPED', to: 'STARTING', at: dayAhead.toISOString() },
    { sequence: '2', from: 'STARTING', to: 'RUNNING', at: new Date().toISOString() },
  ];
  const records = changes.map((change) => ({ transition: { group: 'a', process: 'a', ...change } }));
  await agent.ask(RECORDS, { input: { start: agent.start, records } });
  const { host } = await request(
    gateway.url,
    gateway.adminToken,
    `query ($name: String!) { host(name: $name) { clockOffsetMs state processes { edges { node { state } } }
      transitions(first: 5) { edges { node { to } } } } }`,
    { name: agent.name },
  );
  expect(Math.abs(host.clockOffsetMs - 86_400_000)).toBeLessThan(60_000);
  expect(host.state).toBe('ONLINE');
  expect(host.processes.edges).toEqual([{ node: { state: 'RUNNING' } }]);
  expect(host.transitions.edges.map(({ node }: { node: { to: string } }) => node.to)).toEqual([
    'RUNNING',
    'STARTING',
  ]);
});
