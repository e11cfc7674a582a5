import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ASSIGN, REGISTER } from './testing/documents.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const START = `mutation ($input: StartMaintenanceInput!) { startMaintenance(input: $input) { __typename
  ... on StartMaintenancePayload { maintenance { id lasts host { name } environment drain { id } } }
  ... on InvalidInputError { issues { field } } ... on Error { message } } }`;
const END = `mutation ($id: String!) { endMaintenance(input: { id: $id }) { __typename
  ... on EndMaintenancePayload { maintenance { lasts endedBy } } ... on Error { message } } }`;

it('is shown on its host and told to its agent, with the times to come, until it is ended', async () => {
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'kept');
  await admin(REGISTER, {
    programs: [{ name: 'job', configuration: 'command=/bin/true', schedule: '@daily' }],
  });
  await admin(ASSIGN, { program: 'job', host: 'kept' });
  const holds = async (): Promise<unknown> => {
    const { desiredState } = await agent.ask('{ desiredState { programs { name holds { from until } } } }');
    return desiredState.programs[0].holds;
  };
  const begin = new Date(Date.now() - 1000).toISOString();
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const coming = new Date(Date.now() + 7_200_000).toISOString();
  const host = { host: 'kept', from: begin, until, reason: 'new disk', schedules: 'HOLD' };
  const { startMaintenance } = await admin(START, { input: host });
  expect(startMaintenance.maintenance).toMatchObject({ lasts: true, host: { name: 'kept' }, drain: null });
  await admin(START, {
    input: { environment: 'production', from: until, until: coming, reason: 'release', schedules: 'HOLD' },
  });
  await admin(START, {
    input: { environment: 'staging', until, reason: 'another environment', schedules: 'HOLD' },
  });
  await admin(START, { input: { ...host, reason: 'schedules go on', schedules: 'GO_ON' } });
  expect(await holds()).toEqual([
    { from: begin, until },
    { from: until, until: coming },
  ]);
  const shown = async () =>
    (await admin('{ host(name: "kept") { maintenances { reason } } }')).host.maintenances;
  expect(await shown()).toEqual([{ reason: 'new disk' }, { reason: 'schedules go on' }]);
  const { endMaintenance } = await admin(END, { id: startMaintenance.maintenance.id });
  expect(endMaintenance.maintenance).toMatchObject({ lasts: false });
  expect(await holds()).toEqual([{ from: until, until: coming }]);
  expect(await shown()).toEqual([{ reason: 'schedules go on' }]);
  const { maintenances } = await admin(
    '{ maintenances(filter: { open: false }) { edges { node { reason } } } }',
  );
  expect(maintenances.edges).toEqual([{ node: { reason: 'new disk' } }]);
  const { startMaintenance: refused } = await admin(START, { input: { ...host, until: begin } });
  expect(refused).toMatchObject({ __typename: 'InvalidInputError', issues: [{ field: 'until' }] });
});
