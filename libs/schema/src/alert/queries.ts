import { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { countRows } from '../count.ts';
import { countFacets, FACETS } from '../facet.ts';
import { AlertFilterInput, alertWhere } from './filter.ts';

builder.queryField('alerts', (t) =>
  t.drizzleConnection(
    {
      type: 'alerts',
      description: 'Alerts of all hosts, those that opened last first.',
      authScopes: { viewer: true },
      args: { filter: t.arg({ type: AlertFilterInput, description: 'Which alerts.' }) },
      totalCount: (_root, { filter }, { db }) => countRows(db, 'alerts', alertWhere(filter)),
      resolve: (query, _root, { filter }, { db }) =>
        db.query.alerts.findMany(
          query({ where: alertWhere(filter), orderBy: { raisedAt: 'desc', id: 'desc' } }),
        ),
    },
    {
      fields: (c) => ({
        facets: c.field({
          ...FACETS,
          resolve: ({ args }, _input, context) =>
            countFacets(context, 'alerts', alertWhere, args.filter, { severities: tables.alerts.severity }),
        }),
      }),
    },
  ),
);
