import { randomUUID } from 'node:crypto';
import { createTestAgent, request, type TestAgent } from '@dart/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const HELLO = 'mutation ($input: SayHelloInput!) { sayHello(input: $input) { startNumber } }';
const RECORDS =
  'mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }';
const REPORT = 'mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }';

const transition = (sequence: number, from: string, to: string, more: object = {}) => ({
  transition: {
    sequence: String(sequence),
    at: new Date().toISOString(),
    group: 'g',
    process: 'p',
    from,
    to,
    ...more,
  },
});

async function sayHello(agent: TestAgent, start: string, earlierStarts: string[]): Promise<number> {
  const facts = { name: agent.name, agentVersion: 'test', labels: [] };
  const input = { start, clock: new Date().toISOString(), facts, earlierStarts };
  return (await agent.ask(HELLO, { input })).sayHello.startNumber;
}

test('Records of a start that ended before its hello are taken, in its place among the starts', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, `starts-${randomUUID()}`);
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const records = (start: string, from: string, to: string) =>
    agent.ask(RECORDS, { input: { start, records: [transition(1, from, to)] } });
  await expect(records(first, 'STOPPED', 'STARTING')).rejects.toThrow(/has not said hello/);
  expect(await sayHello(agent, third, [first, second])).toBe(4);
  await records(first, 'STOPPED', 'STARTING');
  await records(second, 'STARTING', 'RUNNING');
  await records(third, 'RUNNING', 'EXITED');
  expect(await sayHello(agent, third, [agent.start, first, second])).toBe(4);
  const { transitions } = await request(
    gateway.url,
    gateway.adminToken,
    'query ($host: String!) { transitions(filter: { host: $host }) { edges { node { start to } } } }',
    { host: agent.name },
  );
  expect(transitions.edges.map(({ node }: { node: object }) => node)).toEqual([
    { start: 4, to: 'EXITED' },
    { start: 3, to: 'RUNNING' },
    { start: 2, to: 'STARTING' },
  ]);
});

test('The end of a run is known, although a full report came before its event', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, `late-${randomUUID()}`);
  const { start } = agent;
  const cause = { start: { cause: 'OUTSIDE' } };
  await agent.ask(RECORDS, {
    input: {
      start,
      records: [transition(1, 'STOPPED', 'STARTING', cause), transition(2, 'STARTING', 'RUNNING')],
    },
  });
  const process = { group: 'g', name: 'p', state: 'EXITED', stateSince: new Date().toISOString() };
  await agent.ask(REPORT, { input: { start, digest: 'ahead', processes: [process] } });
  const readRuns = async (): Promise<unknown> =>
    (
      await request(
        gateway.url,
        gateway.adminToken,
        'query ($host: String!) { runs(filter: { host: $host }) { edges { node { outcome pid exitStatus } } } }',
        { host: agent.name },
      )
    ).runs.edges.map(({ node }: { node: object }) => node);
  expect(await readRuns()).toEqual([{ outcome: 'UNKNOWN', pid: null, exitStatus: null }]);
  const end = { pid: 7, expected: false, exitStatus: 3 };
  await agent.ask(RECORDS, { input: { start, records: [transition(3, 'RUNNING', 'EXITED', end)] } });
  expect(await readRuns()).toEqual([{ outcome: 'FAILED', pid: 7, exitStatus: 3 }]);
});
