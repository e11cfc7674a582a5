import { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { countRows } from '../count.ts';
import { countFacets, FACETS, FacetType } from '../facet.ts';
import { hostOrder, hostWhere } from './filter.ts';
import { HostFilterInput, HostSortEnum } from './inputs.ts';
import { countPlacement } from './placement.ts';
import { HostType } from './types.ts';

builder.queryField('host', (t) =>
  t.drizzleField({
    type: HostType,
    nullable: true,
    description: 'The live host of this name; null when there is none.',
    authScopes: { viewer: true },
    args: { name: t.arg.string({ required: true, description: 'Its name.' }) },
    resolve: (query, _root, { name }, { db }) =>
      db.query.hosts.findFirst(query({ where: { name, deletedAt: { isNull: true } } })),
  }),
);

builder.queryField('hosts', (t) =>
  t.drizzleConnection(
    {
      type: 'hosts',
      description: 'Hosts, filtered, sorted and paged by the database.',
      authScopes: { viewer: true },
      args: {
        filter: t.arg({ type: HostFilterInput, description: 'Which hosts.' }),
        sort: t.arg({ type: HostSortEnum, defaultValue: 'NAME', description: 'By what they are sorted.' }),
        descending: t.arg.boolean({ defaultValue: false, description: 'The other way round.' }),
      },
      totalCount: (_root, { filter }, { db }) => countRows(db, 'hosts', hostWhere(filter)),
      resolve: (query, _root, { filter, sort, descending }, { db }) =>
        db.query.hosts.findMany(query({ where: hostWhere(filter), orderBy: hostOrder(sort, descending) })),
    },
    {
      fields: (c) => ({
        facets: c.field({
          ...FACETS,
          resolve: ({ args }, _input, context) =>
            countFacets(context, 'hosts', hostWhere, args.filter, { states: tables.hosts.state }),
        }),
        placement: c.field({
          type: [FacetType],
          description:
            'By what hosts can be chosen for a program: how many have each label in force (`labels`, as `key=value`, at most 100) and each `environment`. The filter counts, but for its environment about that.',
          resolve: ({ args }, _input, context) => countPlacement(context, args.filter),
        }),
      }),
    },
  ),
);
