import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { request } from './graphql.ts';

/** An agent without a supervisord: it speaks the agents' part of the API and does what a test says. */
export interface TestAgent {
  readonly hostId: string;
  readonly name: string;
  readonly start: string;
  readonly token: string;
  readonly privateKey: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<ReturnType<typeof request>>;
}

/** Enrols a host with a new key, gets a credential against a signed challenge and says hello. */
export async function createTestAgent(url: string, adminToken: string, name: string): Promise<TestAgent> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { createEnrolmentToken } = await request(
    url,
    adminToken,
    `mutation { createEnrolmentToken(input: {}) { ... on CreateEnrolmentTokenPayload { token } } }`,
  );
  const input = {
    name,
    token: createEnrolmentToken.token,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
  const { enrolHost } = await request(
    url,
    undefined,
    `mutation ($input: EnrolHostInput!) { enrolHost(input: $input) { ... on EnrolHostPayload { hostId } ... on Error { message } } }`,
    { input },
  );
  const { hostId } = enrolHost;
  const { requestChallenge } = await request(
    url,
    undefined,
    `mutation ($id: ID!) { requestChallenge(input: { hostId: $id }) { nonce } }`,
    { id: hostId },
  );
  const { nonce } = requestChallenge;
  const signature = sign(null, Buffer.from(nonce), privateKey).toString('base64');
  const { issueCredential } = await request(
    url,
    undefined,
    `mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { ... on IssueCredentialPayload { credential } ... on Error { message } } }`,
    { input: { hostId, nonce, signature } },
  );
  const token: string = issueCredential.credential;
  const start = randomUUID();
  await request(url, token, `mutation ($input: SayHelloInput!) { sayHello(input: $input) { startNumber } }`, {
    input: { start, clock: new Date().toISOString(), facts: { name, agentVersion: 'test', labels: [] } },
  });
  return {
    hostId,
    name,
    start,
    token,
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    ask: (query, variables) => request(url, token, query, variables),
  };
}
