import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const register = async (...programs: readonly Record<string, unknown>[]) =>
  (
    await admin(
      `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) { __typename
        ... on RegisterProgramsPayload { programs { name type } warnings { entry field rule message } }
        ... on InvalidInputError { issues { field rule } } } }`,
      { programs },
    )
  ).registerPrograms;

const configuration = 'command = /bin/sleep 60\n';

it('A group is registered with its programs, and its agent is told of it like of a program', async () => {
  const { programs, warnings } = await register(
    { name: 'shop', type: 'group', configuration: 'programs = web,worker\npriority = 5\n' },
    { name: 'web', configuration },
    { name: 'worker', configuration },
  );
  expect(programs[0]).toEqual({ name: 'shop', type: 'GROUP' });
  expect(warnings).toEqual([]);
  const agent = await createTestAgent(gateway.url, gateway.adminToken, 'grouped');
  await admin(
    `mutation { assignProgram(input: { program: "shop", environment: "production", host: "grouped" }) { __typename } }`,
  );
  const { desiredState } = await agent.ask('{ desiredState { programs { name type configuration } } }');
  expect(desiredState.programs).toEqual([
    { name: 'shop', type: 'GROUP', configuration: 'programs = web,worker\npriority = 5\n' },
  ]);
});

it('A member that is not registered, or that supervisord would not group, is a warning with what to do', async () => {
  const { warnings } = await register(
    { name: 'websites', configuration },
    { name: 'listening', type: 'eventlistener', configuration: `${configuration}events = TICK_60\n` },
    { name: 'fast', type: 'fcgi-program', configuration: `${configuration}socket = unix:///run/f.sock\n` },
    { name: 'elsewhere', environment: 'staging', configuration },
    { name: 'all', type: 'group', configuration: 'programs = website,listening,fast,elsewhere' },
  );
  expect(warnings.map(({ entry, rule, message }: Record<string, unknown>) => [entry, rule, message])).toEqual(
    [
      [5, 'member', expect.stringMatching(/website, which is not registered.*did you mean websites\?/)],
      [5, 'member', expect.stringMatching(/elsewhere, which is not registered in production; register it/)],
      [5, 'member', expect.stringMatching(/fast: .*no socket/)],
      [5, 'member', expect.stringMatching(/listening, which is no program/)],
    ],
  );
});

it('A group has no command, schedule or monitor of its own', async () => {
  const refused = await register({
    name: 'busy',
    type: 'group',
    configuration: 'programs = web',
    schedule: '0 1 * * *',
    monitoring: { state: { severity: '1' }, ci: { name: 'shop' } },
  });
  expect(refused.issues).toEqual([
    { field: 'schedule', rule: 'group' },
    { field: 'monitoring', rule: 'group' },
  ]);
  expect((await register({ name: 'empty', type: 'group', configuration })).issues).toEqual([
    { field: 'supervisor', rule: 'missing-key' },
  ]);
});
