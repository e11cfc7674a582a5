import { randomUUID, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ask, createTestAgent, eventually, request, subscribe } from '@dart/testkit';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

const REGISTER = `mutation ($programs: [ProgramInput!]!) { registerPrograms(input: { programs: $programs }) {
  __typename
  ... on RegisterProgramsPayload { programs { name environment revision configuration monitors { kind severity } } warnings { field message } }
  ... on InvalidInputError { message nextStep issues { entry name field rule message } } } }`;

const ASSIGN = `mutation ($program: String!, $host: String!) {
  assignProgram(input: { program: $program, environment: "production", host: $host }) {
    __typename ... on AssignProgramPayload { assignment { status enabled } } ... on Error { message nextStep } } }`;

const RUN = `mutation ($host: String!, $action: CommandAction!, $targets: [String!], $signal: String, $input: String, $key: String) {
  runCommand(input: { host: $host, action: $action, targets: $targets, signal: $signal, input: $input, idempotencyKey: $key }) {
    __typename
    ... on RunCommandPayload { command { id state deadlineAt requestedAt } }
    ... on HostNotConnectedError { message since host }
    ... on InvalidInputError { issues { field message } }
    ... on Error { message nextStep } } }`;

async function createToken(role: string): Promise<string> {
  const { createAccessToken } = await admin(
    `mutation ($role: Role!) { createAccessToken(input: { name: "test", role: $role }) { ... on CreateAccessTokenPayload { token } } }`,
    { role },
  );
  return createAccessToken.token;
}

describe('the HTTP gate', () => {
  it('passes all of the audits of graphql-http', async () => {
    const audits = serverAudits({
      url: `${gateway.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, {
          ...init,
          headers: {
            ...Object.fromEntries(new Headers(init.headers)),
            authorization: `Bearer ${gateway.adminToken}`,
          },
        }),
    });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const notOk = results.filter(({ status }) => status !== 'ok');
    expect(notOk.map((result) => `${result.id} ${result.name}`)).toEqual([]);
    expect(results).toHaveLength(61);
  });

  it.each([
    ['a GET without a token', { method: 'GET' }, 405],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={me{name}}',
      },
      415,
    ],
    [
      'plain text',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{me{name}}"}' },
      415,
    ],
    [
      'another site',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
        body: '{}',
      },
      403,
    ],
  ])('refuses %s', async (_name, init, status) => {
    const query = init.method === 'GET' ? '?query={me{name}}' : '';
    const response = await fetch(`${gateway.url}/graphql${query}`, init);
    expect(response.status).toBe(status);
  });

  it('refuses a body over the limit of a request without a token', async () => {
    const { status } = await ask(gateway.url, undefined, `{ me { name } } # ${'x'.repeat(70_000)}`);
    expect(status).toBe(413);
  });

  it('answers 401 to a token that does not hold, and says what to do', async () => {
    const { status, errors } = await ask(gateway.url, 'dart_access_wrong', '{ me { name } }');
    expect(status).toBe(401);
    expect(errors[0]?.message).toMatch(/unknown, expired or revoked/);
  });

  it('says that a field does not exist, but not which ones do', async () => {
    const { errors } = await ask(gateway.url, gateway.adminToken, '{ host { nam } hostz { x } }');
    expect(errors.map(({ message }) => message).join()).toContain('Cannot query field');
    expect(errors.map(({ message }) => message).join()).not.toContain('Did you mean');
  });

  it.each([
    [
      'too deep',
      `{ host(name: "x") { ${'processes { edges { node { host { '.repeat(4)}name${' } } } }'.repeat(4)} } }`,
      /depth/i,
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 31 }, (_unused, index) => `a${index}: me { name }`).join(' ')} }`,
      /alias/i,
    ],
    ['too long', `{ ${'me { name } '.repeat(700)} }`, /token/i],
  ])('refuses a document that is %s', async (_name, query, message) => {
    const { data, errors } = await ask(gateway.url, gateway.adminToken, query);
    expect(data).toBeNull();
    expect(errors[0]?.message).toMatch(message);
  });
});

describe('an id that dart did not make', () => {
  it.each([
    ['inside a global id', `{ node(id: "${Buffer.from('Host:not-a-uuid').toString('base64')}") { id } }`],
    [
      'too large a number',
      `{ node(id: "${Buffer.from(`Transition:${'9'.repeat(30)}`).toString('base64')}") { id } }`,
    ],
  ])('%s is named as such, and what to do', async (_name, query) => {
    const { errors } = await ask(gateway.url, gateway.adminToken, query);
    expect(errors[0]?.extensions?.['code']).toBe('BAD_ID');
    expect(errors[0]?.message).toContain('Take ids from an answer');
  });
});

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

describe('registration', () => {
  it('registers a program, warns of what is probably not meant, and keeps the body verbatim', async () => {
    const configuration = 'command = /bin/cat\n  ; a remark\nstartsec = 3\n';
    const { registerPrograms } = await admin(REGISTER, { programs: [{ name: 'verbatim', configuration }] });
    expect(registerPrograms.programs).toMatchObject([
      { name: 'verbatim', environment: 'production', revision: 1, configuration },
    ]);
    expect(registerPrograms.warnings[0].message).toContain('startsecs');
  });

  it('refuses the whole file with every fault in its place', async () => {
    const programs = [
      { name: 'fine', configuration: 'command = /bin/true' },
      {
        name: 'bad name',
        type: 'daemon',
        configuration: 'command = /bin/true\n[program:other]\ncommand = /bin/false',
        schedule: '0 0 31 2 *',
        monitoring: {
          state: { severity: '7' },
          heartbeat: { severity: '1', timeoutMinutes: 0, ci: { name: 'x' } },
          stdout: [{ pattern: '(', ci: { name: 'x' } }],
        },
      },
    ];
    const { registerPrograms } = await admin(REGISTER, { programs });
    expect(registerPrograms.__typename).toBe('InvalidInputError');
    const fields = registerPrograms.issues.map(
      ({ entry, field }: { entry: number; field: string }) => `${entry} ${field}`,
    );
    expect(fields).toEqual([
      '2 name',
      '2 type',
      '2 supervisor',
      '2 schedule',
      '2 monitoring.state.severity',
      '2 monitoring.state.ci',
      '2 monitoring.heartbeat.timeout',
      '2 monitoring.logs.stdout[1].regex',
    ]);
    expect((await admin(`{ program(name: "fine") { id } }`)).program).toBeNull();
  });

  it('adds a revision when something changed, and none when nothing did', async () => {
    const program = {
      name: 'revised',
      configuration: 'command = /bin/true',
      monitoring: { ci: { name: 'x' }, state: { severity: '3' } },
    };
    await admin(REGISTER, { programs: [program] });
    const again = await admin(REGISTER, { programs: [program] });
    expect(again.registerPrograms.programs[0].revision).toBe(1);
    const changed = await admin(REGISTER, {
      programs: [{ name: 'revised', configuration: 'command = /bin/true' }],
    });
    expect(changed.registerPrograms.programs[0]).toMatchObject({ revision: 2, monitors: [] });
  });
});

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

describe('commands', () => {
  it('are refused at once by a host that is not connected, and nothing is queued', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `away-${randomUUID()}`);
    const { runCommand } = await admin(RUN, { host: agent.name, action: 'START', targets: ['p'] });
    expect(runCommand).toMatchObject({ __typename: 'HostNotConnectedError', host: agent.name });
    expect(runCommand.message).toMatch(/is not connected since 20/);
    expect(
      (
        await admin(
          `query ($host: String!) { commands(filter: { host: $host }) { edges { node { id } } } }`,
          { host: agent.name },
        )
      ).commands.edges,
    ).toEqual([]);
  });

  it('are offered to the agent, claimed once, and keep their result', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `busy-${randomUUID()}`);
    const stream = await subscribe(
      gateway.url,
      agent.token,
      `subscription ($start: ID!) { agent(start: $start) {
      __typename ... on CommandOffered { id action targets deadlineInMs } ... on DesiredStateChanged { version } } }`,
      { start: agent.start },
    );
    expect((await stream.next()).agent.__typename).toBe('DesiredStateChanged');
    const key = randomUUID();
    const twice = { host: agent.name, action: 'STOP', targets: ['p'], key };
    const [{ runCommand }, same] = await Promise.all([admin(RUN, twice), admin(RUN, twice)]);
    expect(same.runCommand.command.id).toBe(runCommand.command.id);
    // the connection itself changes the host's row, which may tell the desired version once more
    let offered = (await stream.next()).agent;
    while (offered.__typename === 'DesiredStateChanged') offered = (await stream.next()).agent;
    expect(offered).toMatchObject({ __typename: 'CommandOffered', action: 'STOP', targets: ['p'] });
    // stopwaitsecs of a program that dart does not know is supervisord's default, 10
    expect(offered.deadlineInMs).toBeGreaterThan(14_000);
    const CLAIM = `mutation ($input: ClaimCommandInput!) { claimCommand(input: $input) { claimed } }`;
    const claim = { input: { id: offered.id, start: agent.start } };
    expect((await agent.ask(CLAIM, claim)).claimCommand.claimed).toBe(true);
    expect((await agent.ask(CLAIM, claim)).claimCommand.claimed).toBe(false);
    const FINISH = `mutation ($input: FinishCommandInput!) { finishCommand(input: $input) { accepted } }`;
    const result = {
      id: offered.id,
      state: 'FAILED',
      faultCode: 70,
      faultName: 'NOT_RUNNING',
      message: 'p does not run.',
      results: [],
    };
    expect((await agent.ask(FINISH, { input: result })).finishCommand.accepted).toBe(true);
    expect((await agent.ask(FINISH, { input: result })).finishCommand.accepted).toBe(true);
    const { command } = await admin(`query ($id: ID!) { command(id: $id) { state faultName message } }`, {
      id: runCommand.command.id,
    });
    expect(command).toEqual({ state: 'FAILED', faultName: 'NOT_RUNNING', message: 'p does not run.' });
    await stream.close();
    await eventually(async () => {
      const { host } = await admin(`query ($name: String!) { host(name: $name) { connected } }`, {
        name: agent.name,
      });
      return host.connected === false;
    });
  });

  it('name all that is wrong with them', async () => {
    const agent = await createTestAgent(gateway.url, gateway.adminToken, `target-${randomUUID()}`);
    const { runCommand } = await admin(RUN, { host: agent.name, action: 'REREAD', targets: ['p'] });
    expect(runCommand.issues).toMatchObject([{ field: 'targets' }]);
    const faults: [Record<string, unknown>, string, RegExp][] = [
      [{ action: 'START', targets: [] }, 'targets', /absent/],
      [{ action: 'STOP', targets: ['a', 'b:c:d'] }, 'targets', /"b:c:d"/],
      [{ action: 'REMOVE', targets: ['web:web_1'] }, 'targets', /whole groups: write web/],
      [{ action: 'SIGNAL', targets: ['p'], signal: 'HUPP' }, 'signal', /"HUPP"/],
      [{ action: 'SIGNAL', targets: ['p'] }, 'signal', /absent/],
      [{ action: 'START', targets: ['p'], signal: 'HUP' }, 'signal', /must be absent/],
      [{ action: 'WRITE_STDIN', targets: ['p'], input: 'a\u0003' }, 'input', /control character/],
      [{ action: 'WRITE_STDIN', targets: ['p'], input: '' }, 'input', /empty/],
      [{ action: 'STOP', targets: ['p'], input: 'x' }, 'input', /must be absent/],
    ];
    for (const [variables, field, message] of faults) {
      const answer = await admin(RUN, { host: agent.name, ...variables });
      expect(answer.runCommand.issues, JSON.stringify(variables)).toMatchObject([
        { field, message: expect.stringMatching(message) as string },
      ]);
    }
  });
});

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

describe('the schema', () => {
  it('is described in every part', async () => {
    const { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } =
      await import('graphql');
    const text = await readFile(new URL('../../../libs/schema/schema.graphql', import.meta.url), 'utf8');
    const silent: string[] = [];
    for (const type of Object.values(buildSchema(text).getTypeMap())) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Boolean', 'ID', 'Float'].includes(type.name))
        continue;
      if (!type.description) silent.push(type.name);
      if (isEnumType(type))
        for (const value of type.getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) silent.push(`${type.name}.${field.name}`);
          if ('args' in field)
            for (const parameter of field.args)
              if (!parameter.description) silent.push(`${type.name}.${field.name}(${parameter.name})`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});
