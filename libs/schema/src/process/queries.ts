import { builder } from '../builder.ts';
import { processOrder, processWhere, withHostName } from './filter.ts';
import { ProcessFilterInput, ProcessSortEnum } from './inputs.ts';
import { countProcesses } from './tally.ts';

builder.queryField('processes', (t) =>
  t.drizzleConnection({
    type: 'processes',
    description: 'Processes of all hosts, filtered, sorted and paged by the database.',
    authScopes: { viewer: true },
    args: {
      filter: t.arg({ type: ProcessFilterInput, description: 'Which processes.' }),
      sort: t.arg({ type: ProcessSortEnum, defaultValue: 'NAME', description: 'By what they are sorted.' }),
      descending: t.arg.boolean({ defaultValue: false, description: 'The other way round.' }),
    },
    totalCount: (_root, { filter }, { db }) => countProcesses(db, filter),
    resolve: (query, _root, { filter, sort, descending }, { db }) =>
      db.query.processes.findMany(
        query({
          extras: sort === 'HOST' ? withHostName : {},
          where: processWhere(filter),
          orderBy: processOrder(sort, descending),
        }),
      ),
  }),
);
