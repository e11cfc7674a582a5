import { createTestAgent, createTestDatabase, eventually, request, subscribe } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway } from './testing/test-gateway.ts';

/** Two gateways on a PostgreSQL that neither of them has started. */
async function setup() {
  const database = await createTestDatabase({ migrated: false });
  onTestFinished(() => database.close());
  const first = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => first.stop());
  const second = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => second.stop());
  return { first, second, token: first.adminToken };
}

it('lets each gateway of one DATABASE_URL see and do what came by the other', async () => {
  const { first, second, token } = await setup();
  const agent = await createTestAgent(second.url, token, 'shared');
  const messages = await subscribe(
    second.url,
    agent.token,
    'subscription ($start: ID!) { agent(start: $start) { __typename ... on CommandOffered { action } } }',
    { start: agent.start },
  );
  const watched = await subscribe(
    second.url,
    token,
    'subscription { live(views: [{ noun: PROGRAMS }]) { ... on ProgramEvent { kind programs { name } } } }',
  );
  await request(
    first.url,
    token,
    `mutation { registerPrograms(input: { programs: [{ name: "seen", configuration: "command=/bin/true" }] }) {
      __typename } }`,
  );
  const names: string[] = [];
  while (!names.includes('seen')) {
    const { live } = await watched.next();
    names.push(...(live.programs ?? []).map(({ name }: { name: string }) => name));
  }
  // the first gateway has no stream of this agent: the second one offers what the first accepted
  const accepted = await eventually(async () => {
    const { runCommand } = await request(
      first.url,
      token,
      'mutation { runCommand(input: { host: "shared", action: REREAD }) { __typename } }',
    );
    return runCommand.__typename === 'RunCommandPayload';
  });
  expect(accepted).toBe(true);
  let offered: { __typename: string; action?: string };
  do offered = (await messages.next()).agent;
  while (offered.__typename !== 'CommandOffered');
  expect(offered.action).toBe('REREAD');
  await Promise.all([messages.close(), watched.close()]);
});
