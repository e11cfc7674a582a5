import type { TypedDocument } from '@dart/client';
import { redirect } from 'next/navigation';
import { readSession } from '../session/read-session.ts';
import { createGatewayClient } from './gateway-client.ts';
import { load } from './load.ts';
import { PATIENCE_MS, within } from './within.ts';

/** What the server has for the first paint: neither, when the gateway was slow; the browser asks again then. */
export interface Painted<Data> {
  readonly data: Data | undefined;
  /** Why there is nothing to paint. */
  readonly failure: string | undefined;
}

/** Asks the gateway for a page in the name of its reader; one whose session is over is sent to the sign-in. */
export async function paint<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
): Promise<Painted<Data>> {
  const client = createGatewayClient(await readSession());
  const answer = await within(load(client.request(document, variables)), PATIENCE_MS);
  if (answer?.kind === 'signed-out') redirect('/login?failed=expired');
  return {
    data: answer?.kind === 'data' ? answer.data : undefined,
    failure: answer?.kind === 'failed' ? answer.message : undefined,
  };
}
