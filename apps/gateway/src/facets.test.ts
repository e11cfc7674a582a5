import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REGISTER } from './testing/documents.ts';
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

it('counts hosts by state also for a filter by labels, and alerts by severity', async () => {
  await createTestAgent(gateway.url, gateway.adminToken, 'facet.test');
  await createTestAgent(gateway.url, gateway.adminToken, 'other.test');
  await admin(
    `mutation { setHostLabel(input: { host: "facet.test", key: "rack", value: "1" }) { __typename } }`,
  );
  const { hosts, alerts } = await admin(
    `{ hosts(filter: { states: [OFFLINE], labels: [{ key: "rack", value: "1" }] }) {
         totalCount facets { field value count } }
       alerts(filter: { muted: false, host: "facet.test" }) { facets { value } } }`,
  );
  expect(hosts).toEqual({ totalCount: 0, facets: [{ field: 'states', value: 'ONLINE', count: 1 }] });
  expect(alerts).toEqual({ facets: [] });
});
