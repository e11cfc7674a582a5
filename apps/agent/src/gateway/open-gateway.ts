import { createClient, type Client } from '@dart/client';
import { nodeFetch } from '@dart/client/node-fetch';
import type { Logger } from '@dart/runtime';
import type { AgentConfiguration } from '../configuration.ts';
import { readHostName } from '../facts/facts.ts';
import { createIdentity, type Identity } from '../identity/identity.ts';

export interface Gateway {
  readonly hostName: string;
  readonly identity: Identity;
  /** Speaks for this host. Nothing is asked until the first request. */
  readonly client: Client;
}

/** The gateway as this host speaks to it. */
export function openGateway(configuration: AgentConfiguration, logger: Logger): Gateway {
  const hostName = configuration.DART_HOST ?? readHostName();
  const url = new URL('/graphql', configuration.DART_GATEWAY_URL).href;
  const identity = createIdentity({
    client: createClient({ url, fetch: nodeFetch }),
    folder: configuration.DART_AGENT_DIR,
    hostName,
    enrolmentToken: configuration.DART_ENROLMENT_TOKEN,
    enrolmentTokenFile: configuration.DART_ENROLMENT_TOKEN_FILE,
    logger,
  });
  const client = createClient({ url, fetch: nodeFetch, token: () => identity.credential() });
  return { hostName, identity, client };
}
