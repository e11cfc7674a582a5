import { builder } from '../builder.ts';
import { Severity } from '../enums.ts';
import './types.ts';

const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    component: t.string({ description: 'Of this component.' }),
    severities: t.field({ type: [Severity], description: 'Of one of these severities.' }),
    since: t.field({
      type: 'DateTime',
      description: 'Received at this time or later, by the gateway’s clock.',
    }),
  }),
});

builder.queryField('events', (t) =>
  t.drizzleConnection({
    type: 'events',
    description: 'What was observed on all hosts, in the order in which it was stored, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: EventFilterInput, description: 'Which events.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, component, severities, since } = filter ?? {};
      const where = {
        host: { deletedAt: { isNull: true as const }, ...(host != null && { name: host }) },
        ...(component != null && { component }),
        ...(severities && { severity: { in: [...severities] } }),
        ...(since && { receivedAt: { gte: since } }),
      };
      return db.query.events.findMany(query({ where, orderBy: { id: 'desc' } }));
    },
  }),
);
