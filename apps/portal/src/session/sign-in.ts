import { MeDocument, SignInDocument } from '@dart/client/portal';
import { createGatewayClient } from '../gateway/gateway-client.ts';
import { load } from '../gateway/load.ts';

/** What came of an attempt to sign in; the word goes into the address of the page that explains it. */
export type SignInOutcome =
  | { readonly kind: 'session'; readonly token: string; readonly expiresAt: string | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/** Exchanges the one-time code of a sign-in link for a session. */
export async function signInWithCode(code: string): Promise<SignInOutcome> {
  const answer = await load(createGatewayClient(undefined).request(SignInDocument, { input: { code } }));
  if (answer.kind === 'failed') return { kind: 'unreachable' };
  if (answer.kind === 'signed-out' || answer.data.signIn.__typename !== 'SignInPayload') {
    return { kind: 'refused' };
  }
  const { token, expiresAt } = answer.data.signIn;
  return { kind: 'session', token, expiresAt };
}

/** Takes an access token that the gateway knows for the session; it is not exchanged, so it ends when it expires. */
async function signInWithToken(token: string): Promise<SignInOutcome> {
  const answer = await load(createGatewayClient(token).request(MeDocument, {}));
  if (answer.kind === 'failed') return { kind: 'unreachable' };
  if (answer.kind === 'signed-out') return { kind: 'refused' };
  return { kind: 'session', token, expiresAt: answer.data.me.expiresAt };
}

/** For what a person pasted, which may be either. The code second: only that attempt uses something up. */
export async function signInWithEither(pasted: string): Promise<SignInOutcome> {
  const withToken = await signInWithToken(pasted);
  return withToken.kind === 'refused' ? signInWithCode(pasted) : withToken;
}

/** What was pasted may be the whole link of `npm start`. */
export function readPasted(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  return new URL(trimmed).searchParams.get('code') ?? trimmed;
}
