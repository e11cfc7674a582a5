import { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { countRows } from '../count.ts';
import { countFacet, FacetType } from '../facet.ts';
import { AlertFilterInput, alertWhere } from './filter.ts';

builder.queryField('alerts', (t) =>
  t.drizzleConnection(
    {
      type: 'alerts',
      description: 'Alerts of all hosts, those that opened last first.',
      authScopes: { viewer: true },
      args: { filter: t.arg({ type: AlertFilterInput, description: 'Which alerts.' }) },
      totalCount: (_root, { filter }, { db }) => countRows(db, 'alerts', tables.alerts, alertWhere(filter)),
      resolve: (query, _root, { filter }, { db }) =>
        db.query.alerts.findMany(
          query({ where: alertWhere(filter), orderBy: { raisedAt: 'desc', id: 'desc' } }),
        ),
    },
    {
      fields: (c) => ({
        facets: c.field({
          type: [FacetType],
          description:
            'How many rows have each value of a facet. The filter counts, but for its part about that very facet.',
          resolve: ({ args }, _input, context) =>
            countFacet(
              context,
              { field: 'severities', name: 'alerts', table: tables.alerts, column: tables.alerts.severity },
              alertWhere({ ...args.filter, severities: null }),
            ),
        }),
      }),
    },
  ),
);
