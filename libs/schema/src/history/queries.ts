import { builder } from '../builder.ts';

const HistoryFilterInput = builder.inputType('HistoryFilter', {
  description: 'Which changes; all conditions hold together.',
  fields: (t) => ({
    person: t.string({ description: 'By this person.' }),
    kind: t.string({ description: 'Of this noun, e.g. `assignment`.' }),
    key: t.string({ description: 'Of this object.' }),
  }),
});

builder.queryField('history', (t) =>
  t.drizzleConnection({
    type: 'history',
    description: 'What people changed, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: HistoryFilterInput, description: 'Which changes.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { person, kind, key } = filter ?? {};
      const where = {
        ...(person != null && { person }),
        ...(kind != null && { kind }),
        ...(key != null && { key }),
      };
      return db.query.history.findMany(query({ where, orderBy: { id: 'desc' } }));
    },
  }),
);
