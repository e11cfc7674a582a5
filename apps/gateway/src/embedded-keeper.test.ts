import { join } from 'node:path';
import { createTestServer, eventually, request } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway } from './testing/test-gateway.ts';

it('starts the embedded PostgreSQL again when it has ended, with all that was said to be done', async () => {
  const gateway = await startTestGateway();
  onTestFinished(() => gateway.stop());
  const REGISTER = `mutation { registerPrograms(input: { programs: [{ name: "kept", configuration: "command=/bin/true" }] }) {
    __typename } }`;
  await request(gateway.url, gateway.adminToken, REGISTER);
  const server = createTestServer(join(gateway.stateFolder, 'postgres'));
  await server.kill();
  const isReady = async (): Promise<boolean> => (await fetch(`${gateway.url}/readyz`)).status === 200;
  expect(await isReady()).toBe(false);
  await eventually(isReady, { what: 'PostgreSQL to be started again' });
  const { program } = await request(gateway.url, gateway.adminToken, '{ program(name: "kept") { name } }');
  expect(program).toEqual({ name: 'kept' });
});

it('says that the database is away, in place of an error without a reason, and that a retry helps', async () => {
  const gateway = await startTestGateway();
  onTestFinished(() => gateway.stop());
  await createTestServer(join(gateway.stateFolder, 'postgres')).kill();
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.adminToken}` },
    body: JSON.stringify({ query: '{ me { name } }' }),
  });
  expect(response.status).toBe(503);
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  expect(errors[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
  expect(errors[0]?.message).toMatch(/database.*try again/i);
});
