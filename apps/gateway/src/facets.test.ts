import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAlertHost } from './testing/alert-host.ts';
import { ASSIGN, REGISTER } from './testing/documents.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

it('counts the values of a list under its other filters, whatever the page', async () => {
  const configuration = 'command = /bin/true';
  await admin(REGISTER, {
    programs: [
      { name: 'shop', configuration },
      { name: 'shop', environment: 'test', configuration },
      { name: 'shop-jobs', configuration },
      { name: 'mail', configuration },
    ],
  });
  const { programs } = await admin(
    `{ programs(first: 1, filter: { search: "shop", environment: "test" }) {
      totalCount facets { field value count } } }`,
  );
  expect(programs).toEqual({
    totalCount: 1,
    facets: [
      { field: 'environment', value: 'production', count: 2 },
      { field: 'environment', value: 'test', count: 1 },
      { field: 'type', value: 'PROGRAM', count: 1 },
    ],
  });
});

it('counts hosts by state also for a filter by labels', async () => {
  await createTestAgent(gateway.url, gateway.adminToken, 'facet.test');
  await createTestAgent(gateway.url, gateway.adminToken, 'other.test');
  await admin(
    `mutation { setHostLabel(input: { host: "facet.test", key: "rack", value: "1" }) { __typename } }`,
  );
  const { hosts } = await admin(
    `{ hosts(filter: { states: [OFFLINE], labels: [{ key: "rack", value: "1" }] }) {
         totalCount facets { field value count } } }`,
  );
  expect(hosts).toEqual({ totalCount: 0, facets: [{ field: 'states', value: 'ONLINE', count: 1 }] });
});

it('counts alerts by severity under the other filters', async () => {
  const host = await createAlertHost(gateway, 'alerts.test');
  const other = await createAlertHost(gateway, 'quiet.test');
  for (const component of ['one', 'two']) await host.raise('WARNING', component);
  await host.raise('URGENT_1', 'three');
  await other.raise('WARNING');
  const { alerts } = await admin(
    `{ alerts(filter: { host: "alerts.test", severities: [URGENT_1] }) { totalCount facets { field value count } } }`,
  );
  expect(alerts).toEqual({
    totalCount: 1,
    facets: [
      { field: 'severities', value: 'WARNING', count: 2 },
      { field: 'severities', value: 'URGENT_1', count: 1 },
    ],
  });
});

it('counts the processes of a program by state over all hosts, and the hosts on which it waits', async () => {
  await admin(REGISTER, { programs: [{ name: 'counted', configuration: 'command = /bin/true' }] });
  for (const [name, state] of [
    ['counted-1.test', 'RUNNING'],
    ['counted-2.test', 'FATAL'],
    ['counted-3.test', 'RUNNING'],
  ] as const) {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, name);
    await admin(ASSIGN, { program: 'counted', host: name });
    const { desiredState } = await agent.ask('{ desiredState { programs { programId } } }');
    const [{ programId }] = desiredState.programs;
    const process = {
      group: 'counted',
      name: 'counted',
      state,
      stateSince: '2026-01-01T00:00:00Z',
      programId,
    };
    await agent.ask(`mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`, {
      input: {
        start: agent.start,
        digest: 'd',
        processes: [process],
        pending: state === 'FATAL' ? [] : [{ group: 'counted', kind: 'CHANGED', programId }],
      },
    });
  }
  const { program } = await admin(
    '{ program(name: "counted") { pendingCount processCounts { state count } } }',
  );
  expect(program).toEqual({
    pendingCount: 2,
    processCounts: [
      { state: 'FATAL', count: 1 },
      { state: 'RUNNING', count: 2 },
    ],
  });
});
