import { randomUUID } from 'node:crypto';
import { createTestAgent, eventually, request, subscribe } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RUN } from '../testing/documents.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});

afterAll(() => gateway.stop());

const admin = (query: string, variables?: Record<string, unknown>) =>
  request(gateway.url, gateway.adminToken, query, variables);

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
