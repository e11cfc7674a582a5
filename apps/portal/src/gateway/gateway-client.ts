import { createClient, type Client } from '@dart/client';
import { readConfiguration } from '../configuration.ts';

/** The client with which the portal's server asks the gateway, in the name of whoever holds the token. */
export function createGatewayClient(token: string | undefined): Client {
  return createClient({ url: readConfiguration().graphqlUrl, token: () => token, timeoutMs: 5_000 });
}
