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
