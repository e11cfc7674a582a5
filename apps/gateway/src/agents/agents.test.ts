import { randomUUID, sign } from 'node:crypto';
import { ask, createTestAgent, request, subscribe } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

describe('an agent', () => {
  it('gets its credential by a signed challenge only, and each challenge once', async () => {
    const { requestChallenge } = await request(
      gateway.url,
      undefined,
      `mutation { requestChallenge(input: { hostId: "${randomUUID()}" }) { nonce } }`,
    );
    const { issueCredential } = await request(
      gateway.url,
      undefined,
      `mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { __typename ... on Error { message nextStep } } }`,
      { input: { hostId: randomUUID(), nonce: requestChallenge.nonce, signature: 'AAAA' } },
    );
    expect(issueCredential.__typename).toBe('CredentialError');
  });

  it('brings its deleted host back with the next record', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `back-${randomUUID()}`);
    const { deleteHost } = await admin(
      `mutation ($host: String!) { deleteHost(input: { host: $host }) { __typename } }`,
      { host: agent.name },
    );
    expect(deleteHost.__typename).toBe('DeleteHostPayload');
    const transition = {
      sequence: '1',
      group: 'a',
      process: 'a',
      from: 'STOPPED',
      to: 'STARTING',
      at: new Date().toISOString(),
    };
    await agent.ask(
      `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`,
      { input: { start: agent.start, records: [{ transition }] } },
    );
    const { host } = await admin(
      `query ($name: String!) { host(name: $name) { processes { totalCount } } }`,
      { name: agent.name },
    );
    expect(host).toEqual({ processes: { totalCount: 1 } });
  });

  it('makes its host appear, with what it reports, and what is left out is gone', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `report-${randomUUID()}`);
    const since = new Date().toISOString();
    const processes = ['a', 'b'].map((name) => ({
      group: name,
      name,
      state: 'RUNNING',
      stateSince: since,
      pid: 7,
    }));
    const REPORT = `mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`;
    await agent.ask(REPORT, { input: { start: agent.start, digest: 'one', processes } });
    await agent.ask(REPORT, { input: { start: agent.start, digest: 'two', processes: processes.slice(1) } });
    const { host } = await admin(
      `query ($name: String!) { host(name: $name) { state processCounts { state count }
      processes { totalCount edges { node { fullName state pid program { id } allowedActions } } } } }`,
      { name: agent.name },
    );
    expect(host.state).toBe('ONLINE');
    expect(host.processes.totalCount).toBe(1);
    expect(host.processes.totalCount).toBe(1);
    const filtered = await admin(
      `query ($name: String!) {
        host(name: $name) {
          processes(filter: { states: [STOPPED] }) { totalCount }
          pendingChanges { totalCount }
          assignments { totalCount }
        }
        processes(sort: HOST, filter: { host: $name }) { totalCount edges { node { name } } } }`,
      { name: agent.name },
    );
    expect(filtered).toEqual({
      host: {
        processes: { totalCount: 0 },
        pendingChanges: { totalCount: 0 },
        assignments: { totalCount: 0 },
      },
      processes: { totalCount: 1, edges: [{ node: { name: 'b' } }] },
    });
    expect(host.processCounts).toEqual([{ state: 'RUNNING', count: 1 }]);
    expect(host.processes.edges).toEqual([
      {
        node: {
          fullName: 'b',
          state: 'RUNNING',
          pid: 7,
          program: null,
          allowedActions: ['STOP', 'RESTART', 'SIGNAL', 'WRITE_STDIN', 'CLEAR_LOGS'],
        },
      },
    ]);
  });

  it('can send records again: each is stored once, in order, with runs and the last state', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `records-${randomUUID()}`);
    const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
    const of = { group: 'p', process: 'p' };
    const records = [
      {
        transition: {
          ...of,
          sequence: '1',
          at: at(0),
          from: 'STOPPED',
          to: 'STARTING',
          start: { cause: 'AUTOSTART' },
        },
      },
      { transition: { ...of, sequence: '2', at: at(1), from: 'STARTING', to: 'RUNNING', pid: 42 } },
      {
        transition: {
          ...of,
          sequence: '3',
          at: at(2),
          from: 'RUNNING',
          to: 'EXITED',
          pid: 42,
          expected: false,
          exitSignal: 'SIGKILL',
          end: { stdoutTail: 'last \u0000 words \ud800' },
        },
      },
      {
        transition: {
          ...of,
          sequence: '4',
          at: at(3),
          from: 'EXITED',
          to: 'STARTING',
          start: { cause: 'AUTORESTART' },
        },
      },
    ];
    const SEND = `mutation ($input: ReportRecordsInput!) { reportRecords(input: $input) { acceptedSequence } }`;
    await agent.ask(SEND, { input: { start: agent.start, records: records.slice(0, 2) } });
    const { reportRecords } = await agent.ask(SEND, { input: { start: agent.start, records } });
    expect(reportRecords.acceptedSequence).toBe('4');
    const { host } = await admin(
      `query ($name: String!) { host(name: $name) {
      transitions { edges { node { sequence to exitSignal } } }
      runs { edges { node { cause outcome pid exitSignal stdoutTail startedAt endedAt } } }
      processes { edges { node { state exitSignal pid } } } } }`,
      { name: agent.name },
    );
    expect(
      host.transitions.edges.map(({ node }: { node: { sequence: string; to: string } }) => [
        node.sequence,
        node.to,
      ]),
    ).toEqual([
      ['4', 'STARTING'],
      ['3', 'EXITED'],
      ['2', 'RUNNING'],
      ['1', 'STARTING'],
    ]);
    expect(host.runs.edges).toMatchObject([
      { node: { cause: 'AUTORESTART', outcome: 'RUNNING' } },
      {
        node: {
          cause: 'AUTOSTART',
          outcome: 'FAILED',
          pid: 42,
          exitSignal: 'SIGKILL',
          stdoutTail: 'last \ufffd words \ufffd',
          startedAt: at(0),
          endedAt: at(2),
        },
      },
    ]);
    expect(host.processes.edges).toEqual([{ node: { state: 'STARTING', exitSignal: 'SIGKILL', pid: null } }]);
  });

  it('is shut out when its host is revoked, and comes back by a new enrolment only', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `revoked-${randomUUID()}`);
    const stream = await subscribe(
      gateway.url,
      agent.token,
      `subscription ($start: ID!) { agent(start: $start) { __typename } }`,
      { start: agent.start },
    );
    await stream.next();
    await admin(`mutation ($host: String!) { revokeHost(input: { host: $host }) { __typename } }`, {
      host: agent.name,
    });
    expect((await ask(gateway.url, agent.token, '{ me { name } }')).status).toBe(401);
    await expect(
      (async () => {
        for (;;) await stream.next();
      })(),
    ).rejects.toThrow(/ended/);
    const { requestChallenge } = await request(
      gateway.url,
      undefined,
      `mutation ($id: ID!) { requestChallenge(input: { hostId: $id }) { nonce } }`,
      { id: agent.hostId },
    );
    const { nonce } = requestChallenge;
    const signature = sign(null, Buffer.from(nonce), agent.privateKey).toString('base64');
    const { issueCredential } = await request(
      gateway.url,
      undefined,
      `mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { __typename } }`,
      { input: { hostId: agent.hostId, nonce, signature } },
    );
    expect(issueCredential.__typename).toBe('CredentialError');
  });

  it('can’t speak for another host', async () => {
    const one = await createTestAgent(gateway.url, gateway.adminToken, `one-${randomUUID()}`);
    const other = await createTestAgent(gateway.url, gateway.adminToken, `other-${randomUUID()}`);
    const { errors } = await ask(
      gateway.url,
      one.token,
      `mutation ($input: ReportHostInput!) { reportHost(input: $input) { desiredVersion } }`,
      {
        input: { start: other.start, digest: 'd', processes: [] },
      },
    );
    expect(errors[0]?.extensions?.['code']).toBe('HELLO_WANTED');
  });
});
