import { builder } from '../builder.ts';
import { DeliveryState } from '../enums.ts';
import './types.ts';

const DeliveryFilterInput = builder.inputType('DeliveryFilter', {
  description: 'Which deliveries; all conditions hold together.',
  fields: (t) => ({
    states: t.field({ type: [DeliveryState], description: 'In one of these states.' }),
    route: t.string({ description: 'By the route of this name.' }),
    host: t.string({ description: 'About alerts of the host of this name.' }),
  }),
});

builder.queryField('deliveries', (t) =>
  t.drizzleConnection({
    type: 'deliveries',
    description: 'What is and was delivered, newest first; kept for 30 days after its end.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: DeliveryFilterInput, description: 'Which deliveries.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { states, route, host } = filter ?? {};
      const where = {
        alert: { host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) } },
        ...(states && { state: { in: [...states] } }),
        ...(route != null && { route: { name: route } }),
      };
      return db.query.deliveries.findMany(query({ where, orderBy: { position: 'desc', id: 'desc' } }));
    },
  }),
);
