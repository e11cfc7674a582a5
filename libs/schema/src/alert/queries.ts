import { builder } from '../builder.ts';
import { counted, totalOf } from '../count.ts';
import { AlertFilterInput, alertWhere } from './filter.ts';

builder.queryField('alerts', (t) =>
  t.drizzleConnection({
    type: 'alerts',
    description: 'Alerts of all hosts, those that opened last first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: AlertFilterInput, description: 'Which alerts.' }) },
    totalCount: async (_root, { filter }, { db }) =>
      totalOf(await db.query.alerts.findFirst({ ...counted, where: alertWhere(filter) })),
    resolve: (query, _root, { filter }, { db }) =>
      db.query.alerts.findMany(
        query({ where: alertWhere(filter), orderBy: { raisedAt: 'desc', id: 'desc' } }),
      ),
  }),
);
