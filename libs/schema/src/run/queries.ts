import { builder } from '../builder.ts';
import { RunOutcome } from '../enums.ts';

const RunFilterInput = builder.inputType('RunFilter', {
  description: 'Which runs; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    outcomes: t.field({ type: [RunOutcome], description: 'With one of these outcomes.' }),
    since: t.field({ type: 'DateTime', description: 'Started at this time or later, by the host’s clock.' }),
  }),
});

builder.queryField('runs', (t) =>
  t.drizzleConnection({
    type: 'runs',
    description: 'Executions on all hosts, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: RunFilterInput, description: 'Which runs.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, program, environment, outcomes, since } = filter ?? {};
      const where = {
        ...(host != null && { host: { name: host, deletedAt: { isNull: true as const } } }),
        ...((program != null || environment != null) && {
          program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
        }),
        ...(outcomes && { outcome: { in: [...outcomes] } }),
        ...(since && { startedAt: { gte: since } }),
      };
      return db.query.runs.findMany(query({ where, orderBy: { id: 'desc' } }));
    },
  }),
);
