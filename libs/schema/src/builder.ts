import { relations } from '@dart/database';
import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin, { resolveNodes } from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';
import { refuseAccess, scopesOf, type Scopes } from './identity/scopes.ts';

interface NodeId {
  readonly id: string;
  readonly typename: string;
}

/** One builder for the whole schema; each noun's folder adds its types and fields to it. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DrizzleRelations: typeof relations;
  AuthScopes: Scopes;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    BigInt: { Input: number; Output: number };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  // scope-auth stands first: a refused field runs nothing of the other plugins
  plugins: [ScopeAuthPlugin, ErrorsPlugin, RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context) => context.db,
    getTableConfig,
    relations,
    defaultConnectionSize: 20,
    maxConnectionSize: 100,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodeQueryOptions: { resolve: (_root, { id }, context, info) => loadNode(id, context, info) },
    nodesQueryOptions: {
      resolve: (_root, { ids }, context, info) => ids.map((id) => loadNode(id, context, info)),
    },
  },
  errors: { defaultTypes: [], directResult: true },
  scopeAuth: {
    authScopes: scopesOf,
    unauthorizedError: (_parent, context) => refuseAccess(context),
  },
});

/** What plugin-drizzle says of an id that has no row; it has no class of its own for that. */
const NO_ROW = /^Model \w+\(.*\) not found$/s;

/** The node of an id; null when there is none, or none any more. Those that are asked for together are read together. */
async function loadNode(id: NodeId, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  try {
    const [node] = await resolveNodes(builder, context, info, [id]);
    return node;
  } catch (error) {
    if (error instanceof Error && NO_ROW.test(error.message)) return null;
    throw error;
  }
}

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be done. Each takes one input and answers what it changed, or why it refused.',
});
builder.subscriptionType({
  description: 'What is told as it happens, over Server-Sent Events on the same address.',
});
