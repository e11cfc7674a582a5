import { builder } from '../builder.ts';
import { RunCause, RunOutcome } from '../enums.ts';

const RunFilterInput = builder.inputType('RunFilter', {
  description: 'Which runs; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    outcomes: t.field({ type: [RunOutcome], description: 'With one of these outcomes.' }),
    causes: t.field({ type: [RunCause], description: 'Started by one of these.' }),
    since: t.field({
      type: 'DateTime',
      description:
        'Started at this time or later, by the host’s clock; of fires that started nothing: due at this time or later.',
    }),
    until: t.field({ type: 'DateTime', description: 'Started, or due, before this time.' }),
  }),
});

builder.queryField('runs', (t) =>
  t.drizzleConnection({
    type: 'runs',
    description: 'Executions on all hosts, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: RunFilterInput, description: 'Which runs.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, program, environment, outcomes, causes, since, until } = filter ?? {};
      const where = {
        ...(host != null && { host: { name: host, deletedAt: { isNull: true as const } } }),
        ...((program != null || environment != null) && {
          program: { ...(program != null && { name: program }), ...(environment != null && { environment }) },
        }),
        ...(outcomes && { outcome: { in: [...outcomes] } }),
        ...(causes && { cause: { in: [...causes] } }),
        ...((since ?? until) && {
          OR: startedOrDue({ ...(since && { gte: since }), ...(until && { lt: until }) }),
        }),
      };
      return db.query.runs.findMany(query({ where, orderBy: { id: 'desc' } }));
    },
  }),
);

/** A fire that started nothing has no start, and counts by the time that it was for. */
function startedOrDue(period: { gte?: Date; lt?: Date }) {
  return [{ startedAt: period }, { startedAt: { isNull: true as const }, nominalAt: period }];
}
