import { randomUUID } from 'node:crypto';
import { ask, createTestAgent, request } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSIGN, REGISTER } from '../testing/documents.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

async function createToken(role: string): Promise<string> {
  const { createAccessToken } = await admin(
    `mutation ($role: Role!) { createAccessToken(input: { name: "test", role: $role }) { ... on CreateAccessTokenPayload { token } } }`,
    { role },
  );
  return createAccessToken.token;
}

describe('roles', () => {
  it('lets a viewer read and nothing else', async () => {
    const viewer = await createToken('VIEWER');
    await request(gateway.url, viewer, '{ hosts { totalCount } }');
    const { errors } = await ask(gateway.url, viewer, REGISTER, { programs: [] });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('lets an operator register but make no tokens', async () => {
    const operator = await createToken('OPERATOR');
    const { errors } = await ask(
      gateway.url,
      operator,
      `mutation { createAccessToken(input: { name: "x", role: ADMIN }) { __typename } }`,
    );
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('ends a revoked token at once', async () => {
    const made = await admin(
      `mutation { createAccessToken(input: { name: "x", role: VIEWER }) { ... on CreateAccessTokenPayload { id token } } }`,
    );
    const { id, token } = made.createAccessToken;
    await admin(`mutation ($id: ID!) { revokeCredential(input: { id: $id }) { __typename } }`, { id });
    expect((await ask(gateway.url, token, '{ me { name } }')).status).toBe(401);
  });

  it('shows an agent nothing of the fleet, by no node of any type', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `nodes-${randomUUID()}`);
    await admin(REGISTER, { programs: [{ name: 'nodes', configuration: 'command = /bin/true' }] });
    await admin(ASSIGN, { program: 'nodes', host: agent.name });
    const at = new Date().toISOString();
    const transition = {
      sequence: '1',
      at,
      group: 'nodes',
      process: 'nodes',
      from: 'STOPPED',
      to: 'STARTING',
      start: { cause: 'OUTSIDE' },
    };
    await agent.ask(
      `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
      {
        input: { start: agent.start, records: [{ transition }] },
      },
    );
    await agent.ask(`mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`, {
      input: {
        start: agent.start,
        digest: 'd',
        processes: [{ group: 'nodes', name: 'nodes', state: 'STARTING', stateSince: at }],
        pending: [{ group: 'nodes', kind: 'ADDED' }],
      },
    });
    const found = await admin(
      `query ($host: String!) { host(name: $host) { id
      processes { edges { node { id program { id revisions { edges { node { id } } } } } } }
      assignments { edges { node { id } } } pendingChanges { edges { node { id } } }
      transitions { edges { node { id } } } runs { edges { node { id } } } }
      history(first: 1) { edges { node { id } } } program(name: "nodes") { id revisions { edges { node { id } } } } }`,
      { host: agent.name },
    );
    const ids = [...JSON.stringify(found).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
    const types = new Set(ids.map((id) => Buffer.from(String(id), 'base64').toString().split(':')[0]));
    expect([...types].sort()).toEqual([
      'Assignment',
      'HistoryEntry',
      'Host',
      'PendingChange',
      'Process',
      'Program',
      'ProgramRevision',
      'Run',
      'Transition',
    ]);
    for (const id of ids) {
      const { data, errors } = await ask(
        gateway.url,
        agent.token,
        `query ($id: ID!) { node(id: $id) { id __typename } }`,
        { id },
      );
      expect(data?.node ?? null, String(id)).toBeNull();
      expect(errors.length, String(id)).toBeGreaterThan(0);
    }
  });
});
