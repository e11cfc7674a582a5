import { builder } from '../builder.ts';
import { RouteTarget, Severity } from '../enums.ts';
import { describeTarget } from './describe-target.ts';

type RouteLabel = { readonly key: string; readonly value: string };

const RouteLabelType = builder.objectRef<RouteLabel>('RouteLabel').implement({
  description: 'A label that hosts must have.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key.' }),
    value: t.exposeString('value', { description: 'The value.' }),
  }),
});

export const RouteType = builder.drizzleNode('routes', {
  name: 'Route',
  description: 'Where alerts are delivered to, and which. Its secrets are never shown.',
  authScopes: { viewer: true },
  id: { column: (route) => route.id },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, of which there is one.' }),
    enabled: t.exposeBoolean('enabled', {
      description: 'False: it takes nothing new, and what waits goes on waiting.',
    }),
    severities: t.expose('severities', {
      type: [Severity],
      description: 'It delivers alerts of these severities; empty: of all.',
    }),
    environments: t.exposeStringList('environments', {
      description:
        'It delivers alerts of programs of these environments; empty: of all, and what belongs to no program.',
    }),
    labels: t.field({
      type: [RouteLabelType],
      description: 'It delivers alerts of hosts with all of these labels.',
      resolve: ({ labels }) => labels,
    }),
    target: t.expose('target', { type: RouteTarget, description: 'What it delivers to.' }),
    to: t.string({
      description: 'Where to, in words, without what could be a secret: of an address its server only.',
      resolve: describeTarget,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
