import { createClient } from '@dart/client';
import { MeDocument, SignInDocument } from '@dart/client/portal';
import { ask, request } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway({ adHoc: 'tokens' });
});

afterAll(() => gateway.stop());

/** Signs in as the portal does: by a document that the gateway knows, without a token. */
async function openSession(): Promise<string> {
  const { createSignInCode } = await request(
    gateway.url,
    gateway.adminToken,
    'mutation { createSignInCode { code } }',
  );
  const anonymous = createClient({ url: `${gateway.url}/graphql` });
  const { signIn } = await anonymous.request(SignInDocument, { input: { code: createSignInCode.code } });
  if (signIn.__typename !== 'SignInPayload') throw new Error(signIn.message);
  return signIn.token;
}

describe('trusted documents', () => {
  it('are answered to a session by their id', async () => {
    const token = await openSession();
    const portal = createClient({ url: `${gateway.url}/graphql`, token: () => token });
    await expect(portal.request(MeDocument, {})).resolves.toMatchObject({ me: { role: 'ADMIN' } });
  });

  it('are all that a session may send', async () => {
    const { status, errors } = await ask(gateway.url, await openSession(), '{ me { name } }');
    expect(status).toBe(400);
    expect(errors[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_TRUSTED');
    expect(errors[0]?.message).toContain('access token');
  });

  it('are all that a caller without a token may send', async () => {
    const { errors } = await ask(gateway.url, undefined, '{ __typename }');
    expect(errors[0]?.extensions?.['code']).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('leave an access token free to ask what it likes', async () => {
    await expect(request(gateway.url, gateway.adminToken, '{ me { role } }')).resolves.toEqual({
      me: { role: 'ADMIN' },
    });
  });

  it('are named when the gateway lacks one, with what to do', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.adminToken}` },
      body: JSON.stringify({ documentId: 'sha256:00' }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('update the gateway first');
  });
});
