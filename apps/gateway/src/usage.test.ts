import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const BEAT = `mutation ($input: BeatInput!) { beat(input: $input) { reportWanted } }`;
const REPORT = `mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`;
const RECORDS = `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`;
const HOST = `query ($name: String!) { host(name: $name) { load1 memoryAvailableBytes logDiskBytes logDiskFreeBytes version
  processes(first: 10) { edges { node { name pid cpuPercent memoryBytes version } } }
  runs(first: 10) { edges { node { outcome peakMemoryBytes cpuMs } } } } }`;

const at = '2026-01-31T12:00:00.000Z';
const running = (name: string, pid: number) => ({ group: 'g', name, state: 'RUNNING', stateSince: at, pid });

async function setup() {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'used');
  const { start } = agent;
  const report = (pid: number) =>
    agent.ask(REPORT, {
      input: {
        start,
        digest: 'd',
        processes: [running('a', pid), running('b', 8)],
        pending: [],
        assignments: [],
      },
    });
  await report(7);
  const beat = (processes: object[]) =>
    agent.ask(BEAT, {
      input: {
        start,
        clock: new Date().toISOString(),
        usage: {
          ...{ load1: 0.5, load5: 1, load15: 2, memoryAvailableBytes: '1000' },
          ...{ logDiskBytes: '5000000000', logDiskFreeBytes: '4000000000', processes },
        },
      },
    });
  const read = async () =>
    (await request(gateway.url, gateway.adminToken, HOST, { name: 'used' })).host as {
      load1: number;
      version: string;
      processes: { edges: { node: { version: string; memoryBytes: string | null } }[] };
      runs: { edges: { node: object }[] };
    };
  return { agent, start, report, beat, read };
}

it('shows what a beat tells of host and processes without a new version of their rows, and nothing of another pid', async () => {
  const { report, beat, read, agent, start } = await setup();
  const before = await read();
  const usage = { group: 'g', name: 'a', pid: 7, cpuPercent: 12.5, memoryBytes: '3000000000' };
  await beat([usage, { ...usage, name: 'nobody' }]);
  await beat([]);
  const host = await read();
  expect(host).toMatchObject({
    ...{
      load1: 0.5,
      memoryAvailableBytes: '1000',
      logDiskBytes: '5000000000',
      logDiskFreeBytes: '4000000000',
    },
    processes: {
      edges: [
        { node: { name: 'a', cpuPercent: 12.5, memoryBytes: '3000000000' } },
        { node: { name: 'b', cpuPercent: null, memoryBytes: null } },
      ],
    },
  });
  const versions = ({ version, processes }: typeof host) => [
    version,
    ...processes.edges.map(({ node }) => node.version),
  ];
  expect(versions(host)).toEqual(versions(before));
  await report(9);
  expect((await read()).processes.edges[0]?.node.memoryBytes).toBeNull();

  const transition = { group: 'g', process: 'a', at };
  await agent.ask(RECORDS, {
    input: {
      start,
      records: [
        {
          transition: {
            ...transition,
            sequence: '1',
            from: 'STOPPED',
            to: 'STARTING',
            start: { cause: 'OUTSIDE' },
          },
        },
        {
          transition: {
            ...{ ...transition, sequence: '2', from: 'RUNNING', to: 'EXITED', expected: true },
            end: { peakMemoryBytes: '3000000001', cpuMs: '1230' },
          },
        },
      ],
    },
  });
  expect((await read()).runs.edges).toEqual([
    { node: { outcome: 'SUCCEEDED', peakMemoryBytes: '3000000001', cpuMs: '1230' } },
  ]);
});
