import { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { countRows } from '../count.ts';
import { countFacets, FACETS } from '../facet.ts';
import { programOrder, programWhere } from './filter.ts';
import { ProgramFilterInput, ProgramSortEnum } from './inputs.ts';
import { ProgramType } from './types.ts';

builder.queryField('program', (t) =>
  t.drizzleField({
    type: ProgramType,
    nullable: true,
    description: 'The program of this name in this environment; null when there is none.',
    authScopes: { viewer: true },
    args: {
      name: t.arg.string({ required: true, description: 'Its name.' }),
      environment: t.arg.string({
        required: true,
        defaultValue: 'production',
        description: 'Its environment.',
      }),
    },
    resolve: (query, _root, { name, environment }, { db }) =>
      db.query.programs.findFirst(query({ where: { name, environment, deletedAt: { isNull: true } } })),
  }),
);

builder.queryField('programs', (t) =>
  t.drizzleConnection(
    {
      type: 'programs',
      description: 'What is registered, filtered, sorted and paged by the database.',
      authScopes: { viewer: true },
      args: {
        filter: t.arg({ type: ProgramFilterInput, description: 'Which programs.' }),
        sort: t.arg({ type: ProgramSortEnum, defaultValue: 'NAME', description: 'By what they are sorted.' }),
        descending: t.arg.boolean({ defaultValue: false, description: 'The other way round.' }),
      },
      totalCount: (_root, { filter }, { db }) => countRows(db, 'programs', programWhere(filter)),
      resolve: (query, _root, { filter, sort, descending }, { db }) =>
        db.query.programs.findMany(
          query({ where: programWhere(filter), orderBy: programOrder(sort, descending) }),
        ),
    },
    {
      fields: (c) => ({
        facets: c.field({
          ...FACETS,
          resolve: ({ args }, _input, context) =>
            countFacets(context, 'programs', programWhere, args.filter, {
              environment: tables.programs.environment,
              type: tables.programs.type,
            }),
        }),
      }),
    },
  ),
);
