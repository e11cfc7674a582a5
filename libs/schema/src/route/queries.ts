import { builder } from '../builder.ts';
import './types.ts';

builder.queryField('routes', (t) =>
  t.drizzleConnection({
    type: 'routes',
    description: 'Where alerts are delivered to, by name.',
    authScopes: { viewer: true },
    resolve: (query, _root, _args, { db }) =>
      db.query.routes.findMany(query({ orderBy: { name: 'asc', id: 'asc' } })),
  }),
);
