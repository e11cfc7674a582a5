import { relations } from '@dart/database';
import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Context } from './context.ts';
import { refuseAccess, scopesOf, type Scopes } from './identity/scopes.ts';

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
  relay: { clientMutationId: 'omit', cursorType: 'String' },
  errors: { defaultTypes: [], directResult: true },
  scopeAuth: {
    authScopes: scopesOf,
    unauthorizedError: (_parent, context) => refuseAccess(context),
  },
});

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description: 'What can be done. Each takes one input and answers what it changed, or why it refused.',
});
builder.subscriptionType({
  description: 'What is told as it happens, over Server-Sent Events on the same address.',
});
