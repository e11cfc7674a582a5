/**
 * What the portal's server reads from its environment. Nothing is parsed at import: the build has no gateway.
 */
export interface Configuration {
  /** Where the gateway answers GraphQL. */
  readonly graphqlUrl: string;
}

export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const gateway = environment['DART_GATEWAY_URL'] ?? 'http://127.0.0.1:4000';
  if (!URL.canParse(gateway) || !/^https?:/u.test(gateway)) {
    throw new Error(
      `DART_GATEWAY_URL is "${gateway}", which is no http(s) address. Set it to the gateway's, e.g. http://127.0.0.1:4000.`,
    );
  }
  return { graphqlUrl: `${gateway.replace(/\/+$/u, '')}/graphql` };
}

/** The sub-path under which the portal is built, '' at the root. Next inlines it, in the browser as well. */
export const basePath: string = process.env['DART_BASE_PATH'] ?? '';

/** Development needs eval for its reloading; nothing else differs. */
export const isDevelopment: boolean = process.env.NODE_ENV === 'development';
