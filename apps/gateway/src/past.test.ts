import { ask, createTestAgent, eventually, queryGateway, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const PAST = `query ($at: DateTime!, $host: String!) { processesAt(at: $at, filter: { host: $host }) {
  historyFrom edges { node { fullName state since goneAt } } } }`;

it('tells what was on a host before supervisord had it no longer, and what its clock said', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'left');
  // Here it is one clock; what was found is how long the hello took.
  const oneClock = `UPDATE host_liveness SET clock_offset_ms = 0 WHERE host_id = $1`;
  await queryGateway(gateway.stateFolder, oneClock, [agent.hostId]);
  const past = async (at: string) => {
    const { processesAt } = await request(gateway.url, gateway.adminToken, PAST, { at, host: 'left' });
    return (processesAt.edges as { node: Record<string, unknown> }[]).map(({ node }) => node);
  };
  const report = (states: Readonly<Record<string, string>>) =>
    agent.ask(`mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`, {
      input: {
        start: agent.start,
        digest: JSON.stringify(states),
        processes: Object.entries(states).map(([name, state]) => ({
          ...{ group: name, name, state },
          stateSince: state === 'STOPPED' ? begin : later,
        })),
      },
    });
  const begin = new Date().toISOString();
  await report({ stays: 'STOPPED', goes: 'STOPPED' });
  // The database rounds the moment at which it saw them first to a millisecond.
  const between = new Date(Date.now() + 1).toISOString();
  const later = new Date(Date.parse(between) + 1).toISOString();
  await agent.ask(
    `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
    {
      input: {
        start: agent.start,
        records: [
          {
            transition: {
              ...{ sequence: '1', group: 'stays', process: 'stays', from: 'STOPPED', to: 'STARTING' },
              at: later,
            },
          },
        ],
      },
    },
  );
  await eventually(() => Date.now() > Date.parse(later));
  await report({ stays: 'STARTING' });
  expect(await past(between)).toEqual([
    { fullName: 'goes', state: 'STOPPED', since: begin, goneAt: expect.any(String) as string },
    // nothing older is kept: whether something lay between is not known
    { fullName: 'stays', state: null, since: null, goneAt: null },
  ]);
  expect(await past(new Date().toISOString())).toMatchObject([{ fullName: 'stays', state: 'STARTING' }]);
  expect(await past('2020-01-01T00:00:00Z')).toEqual([]);
});

it('refuses an instant that has not come', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const { errors } = await ask(gateway.url, gateway.adminToken, PAST, { at, host: 'left' });
  expect(errors).toMatchObject([{ message: 'at: what will be is not known; give a time that has passed.' }]);
});

const STATISTICS = `query ($by: StatisticsGrouping!, $from: DateTime!, $until: DateTime, $after: String) {
  statistics(by: $by, from: $from, until: $until, filter: { host: "left" }, first: 1, after: $after) {
    edges { node { program host process uptimeShare starts outcomes { outcome count } } }
    pageInfo { hasNextPage endCursor } } }`;

it('tells statistics page by page, and refuses a period that is none and a cursor of another list', async () => {
  const from = new Date(Date.now() - 60_000).toISOString();
  const { statistics } = await request(gateway.url, gateway.adminToken, STATISTICS, { by: 'PROCESS', from });
  expect(statistics.edges).toMatchObject([
    { node: { program: null, host: 'left', process: 'goes', starts: 0 } },
  ]);
  expect(statistics.pageInfo.hasNextPage).toBe(true);
  const { endCursor: after } = statistics.pageInfo;
  const second = await request(gateway.url, gateway.adminToken, STATISTICS, { by: 'PROCESS', from, after });
  expect(second.statistics.edges).toMatchObject([{ node: { process: 'stays', starts: 1 } }]);
  expect(second.statistics.pageInfo.hasNextPage).toBe(false);
  const { errors: backwards } = await ask(gateway.url, gateway.adminToken, STATISTICS, {
    ...{ by: 'HOST', from, until: from },
  });
  expect(backwards).toMatchObject([{ message: 'from: the period begins before it ends and before now.' }]);
  const { errors: foreign } = await ask(gateway.url, gateway.adminToken, STATISTICS, {
    by: 'HOST',
    from,
    after,
  });
  expect(foreign).toMatchObject([
    { message: 'after: this is no cursor of statistics; leave it out for the first page.' },
  ]);
});
