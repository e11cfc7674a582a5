import { ClientError } from '@dart/client';

/** What came of asking the gateway for a page: data, a session that is over, or a gateway that did not answer. */
export type Loaded<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed'; readonly message: string };

/** Runs one request for a page and turns what can be expected to fail into data. */
export async function load<Data>(request: Promise<Data>): Promise<Loaded<Data>> {
  try {
    return { kind: 'data', data: await request };
  } catch (thrown) {
    if (!(thrown instanceof ClientError)) throw thrown;
    const signedOut = thrown.code === 'UNAUTHENTICATED' || thrown.status === 401;
    return signedOut ? { kind: 'signed-out' } : { kind: 'failed', message: thrown.message };
  }
}
