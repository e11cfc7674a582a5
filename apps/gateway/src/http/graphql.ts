import { randomUUID } from 'node:crypto';
import type { Database } from '@dart/database';
import type { Logger } from '@dart/runtime';
import { authenticate, createSchema, type Context, type Identity, type RouteTester } from '@dart/schema';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { getOperationAST, GraphQLError, OperationTypeNode, type DocumentNode } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { AgentStreams } from '../agents/hub.ts';
import type { Bus } from '../bus/bus.ts';
import type { AdHoc } from '../configuration.ts';
import type { ViewHub } from '../live/hub.ts';
import type { LogRelays } from '../logs/hub.ts';
import { useBodyLimit } from './body-limit.ts';
import { useCostLimit } from './cost-limit.ts';
import { refuseAtGate } from './gate.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { maskError } from './mask-error.ts';
import { useSharedFrames } from './shared-frames.ts';
import { useTrustedDocuments } from './trusted-documents.ts';

export interface GraphQLOptions {
  readonly db: Database;
  readonly bus: Bus;
  readonly live: ViewHub;
  readonly agents: AgentStreams;
  readonly logs: LogRelays;
  readonly routes: RouteTester;
  readonly logger: Logger;
  readonly adHoc: AdHoc;
  readonly tracing?: Tracing | undefined;
  /** A request failed for want of a database. */
  readonly onOutage: () => void;
}

function bearerOf(request: Request): string | undefined {
  return /^bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** Finds who makes a request, once for each; null without a token. @throws GraphQLError for a token that does not hold */
function createIdentify(db: Database): (request: Request) => Promise<Identity | null> {
  const known = new WeakMap<Request, Promise<Identity | null>>();
  const look = async (request: Request): Promise<Identity | null> => {
    const token = bearerOf(request);
    if (token === undefined) return null;
    const identity = await authenticate(db, token);
    if (identity) return identity;
    throw new GraphQLError(
      'The bearer token is unknown, expired or revoked. Sign in again, or ask for a new token.',
      { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } },
    );
  };
  return (request) => {
    const identity = known.get(request) ?? look(request);
    known.set(request, identity);
    return identity;
  };
}

/** Refuses before the body is read. */
function useGate(): Plugin {
  return {
    onRequest(exchange) {
      const refusal = refuseAtGate(exchange.request);
      if (!refusal) return;
      const errors = [{ message: refusal.message, extensions: { code: 'REFUSED_AT_GATE' } }];
      exchange.endResponse(exchange.fetchAPI.Response.json({ errors }, { status: refusal.status }));
    },
  };
}

/** What a document got wrong is said, but not which names there are that it did not know. */
function useNoSuggestions(): Plugin {
  return {
    onValidate() {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors = result as readonly GraphQLError[];
        setResult(
          errors.map(
            (error) =>
              new GraphQLError(error.message.replace(/ Did you mean .*$/, ''), {
                nodes: error.nodes ?? null,
              }),
          ),
        );
      };
    },
  };
}

/** After a mutation the bus looks at the change log at once. */
function useBus(bus: Bus): Plugin {
  return {
    onExecute({ args }) {
      const document = args.document as DocumentNode;
      const operation = getOperationAST(document, args.operationName as string | undefined);
      if (operation?.operation !== OperationTypeNode.MUTATION) return;
      return { onExecuteDone: () => bus.committed() };
    },
  };
}

/** The GraphQL server: one schema on `/graphql`, queries and mutations by POST, streams as Server-Sent Events. */
export function createGraphQLServer(options: GraphQLOptions) {
  const { db, bus, live, agents, logs, routes, logger, adHoc, tracing, onOutage } = options;
  const identify = createIdentify(db);
  const contextOf = async (request: Request): Promise<Context> => {
    const requestId = randomUUID();
    const traceId = tracing?.readTraceId();
    const identity = await identify(request);
    const ids = traceId === undefined ? { requestId } : { requestId, traceId };
    return { db, identity, requestId, logger: logger.child(ids), live, agents, logs, routes };
  };
  return createYoga<object, Context>({
    schema: createSchema(),
    context: ({ request }) => contextOf(request),
    cors: false,
    multipart: false,
    batching: false,
    // useBodyLimit
    maxRequestBodySize: false,
    graphiql: false,
    landingPage: false,
    logging: false,
    graphqlEndpoint: '/graphql',
    maskedErrors: { maskError: (error, message) => maskError(error, message, { logger, onOutage }) },
    plugins: [
      ...(tracing ? [tracing.plugin] : []),
      useGate(),
      useBodyLimit(),
      useTrustedDocuments(identify, adHoc),
      useBus(bus),
      useNoSuggestions(),
      useSharedFrames(),
      maxTokensPlugin({ n: 2_000 }),
      maxAliasesPlugin({ n: 30 }),
      maxDepthPlugin({ n: 14 }),
      useCostLimit(),
    ],
  });
}
