import { randomUUID } from 'node:crypto';
import { createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSIGN, REGISTER } from './testing/documents.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

describe('assignments', () => {
  it('protect what they need: neither the host nor the program can be deleted', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `assigned-${randomUUID()}`);
    await admin(REGISTER, { programs: [{ name: 'kept', configuration: 'command = /bin/true' }] });
    const { assignProgram } = await admin(ASSIGN, { program: 'kept', host: agent.name });
    expect(assignProgram.assignment).toEqual({ status: 'WAITING', enabled: true });
    const { desiredState } = await agent.ask(
      '{ desiredState { version programs { name revision enabled configuration } } }',
    );
    expect(desiredState).toEqual({
      version: '1',
      programs: [{ name: 'kept', revision: 1, enabled: true, configuration: 'command = /bin/true' }],
    });
    const { deleteHost } = await admin(
      `mutation ($host: String!) { deleteHost(input: { host: $host }) { __typename ... on Error { message } } }`,
      { host: agent.name },
    );
    expect(deleteHost.message).toContain('kept (production)');
    const { deleteProgram } = await admin(
      `mutation { deleteProgram(input: { program: "kept" }) { __typename ... on Error { message } } }`,
    );
    expect(deleteProgram.message).toContain(`production on ${agent.name}`);
  });

  it('allow one environment of a program on a host', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `environments-${randomUUID()}`);
    const configuration = 'command = /bin/true';
    await admin(REGISTER, {
      programs: [
        { name: 'two', configuration },
        { name: 'two', environment: 'test', configuration },
      ],
    });
    await admin(ASSIGN, { program: 'two', host: agent.name });
    const { assignProgram } = await admin(ASSIGN.replace('"production"', '"test"'), {
      program: 'two',
      host: agent.name,
    });
    expect(assignProgram).toMatchObject({ __typename: 'ConflictError' });
  });

  it('show what a host writes otherwise than it was registered, as long as it does', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `differing-${randomUUID()}`);
    await admin(REGISTER, { programs: [{ name: 'differs', configuration: 'command = /bin/true' }] });
    await admin(ASSIGN, { program: 'differs', host: agent.name });
    const { desiredState } = await agent.ask('{ desiredState { programs { programId } } }');
    const { programId } = desiredState.programs[0];
    const read = async () =>
      (
        await admin(
          `query ($host: String!) { assignments(filter: { host: $host }) {
            edges { node { status version differences { key value reason } } } } }`,
          { host: agent.name },
        )
      ).assignments.edges[0].node;
    const report = async (more: object) => {
      const assignments = [{ programId, revision: 1, ...more }];
      await agent.ask(
        `mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`,
        {
          input: { start: agent.start, digest: 'd', assignments },
        },
      );
      return read();
    };
    const differences = [{ key: 'stdout_events_enabled', value: 'false', reason: 'the agent' }];
    expect(await read()).toMatchObject({ status: 'WAITING', differences: [] });
    const differing = await report({ differences });
    expect(differing).toMatchObject({ status: 'WRITTEN', differences });
    expect(await report({ differences })).toEqual(differing);
    expect(await report({})).toMatchObject({ status: 'WRITTEN', differences: [] });
  });

  it('leave a history of who changed what, when, before and after', async () => {
    const { history } = await admin(
      `{ history(filter: { kind: "assignment" }) { edges { node { person operation key before after at requestId } } } }`,
    );
    expect(history.edges[0].node).toMatchObject({
      person: 'admin',
      operation: 'assignProgram',
      before: null,
      after: { enabled: true },
    });
  });
});
