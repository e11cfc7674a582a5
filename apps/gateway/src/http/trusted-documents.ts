import { trustedDocuments } from '@dart/client/trusted-documents';
import type { Identity } from '@dart/schema';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { AdHoc } from '../configuration.ts';

function idOf(parameters: GraphQLParams): string | null {
  const { documentId } = parameters as { readonly documentId?: unknown };
  return typeof documentId === 'string' ? documentId : null;
}

function refuse(message: string, code: string) {
  return () => new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/**
 * Agents, the portal's sessions and callers without a token send documents by id, out of those that this gateway was
 * built with; so a stolen credential of a host or a browser asks nothing that they would not ask.
 */
export function useTrustedDocuments(
  identify: (request: Request) => Promise<Identity | null>,
  adHoc: AdHoc,
): Plugin {
  return usePersistedOperations({
    extractPersistedOperationId: idOf,
    getPersistedOperation: (id) => trustedDocuments.get(id) ?? null,
    allowArbitraryOperations: async (request) =>
      adHoc === 'everybody' || (await identify(request))?.kind === 'ACCESS',
    customErrors: {
      notFound: refuse(
        'The gateway does not know this document. It is older than who asks: update the gateway first.',
        'UNKNOWN_DOCUMENT',
      ),
      keyNotFound: refuse('The request names no document. Send query or documentId.', 'BAD_REQUEST'),
      persistedQueryOnly: refuse(
        'A text of your own needs an access token (dart token); agents, sessions and callers without a token send documentId.',
        'DOCUMENT_NOT_TRUSTED',
      ),
    },
  });
}
