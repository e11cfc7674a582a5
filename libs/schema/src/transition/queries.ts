import { builder } from '../builder.ts';

const TransitionFilterInput = builder.inputType('TransitionFilter', {
  description: 'Which transitions; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    group: t.string({ description: 'Of this group.' }),
    process: t.string({ description: 'Of the process of this name within its group.' }),
    since: t.field({
      type: 'DateTime',
      description: 'Received at this time or later, by the gateway’s clock.',
    }),
  }),
});

builder.queryField('transitions', (t) =>
  t.drizzleConnection({
    type: 'transitions',
    description: 'Changes of state of all hosts, in the order in which they were stored, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: TransitionFilterInput, description: 'Which transitions.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, group, process, since } = filter ?? {};
      const where = {
        ...(host != null && { host: { name: host, deletedAt: { isNull: true as const } } }),
        ...(group != null && { groupName: group }),
        ...(process != null && { process }),
        ...(since && { receivedAt: { gte: since } }),
      };
      return db.query.transitions.findMany(query({ where, orderBy: { id: 'desc' } }));
    },
  }),
);
