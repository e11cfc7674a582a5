import { builder } from '../builder.ts';
import { FACETS } from '../facet.ts';
import { countAssignmentFacets, countAssignments } from './count.ts';
import { assignmentOrder, assignmentWhere } from './filter.ts';
import { AssignmentFilterInput, AssignmentSortEnum } from './inputs.ts';

builder.queryField('assignments', (t) =>
  t.drizzleConnection(
    {
      type: 'assignments',
      description: 'Assignments of all hosts, filtered, sorted and paged by the database.',
      authScopes: { viewer: true },
      args: {
        filter: t.arg({ type: AssignmentFilterInput, description: 'Which assignments.' }),
        sort: t.arg({
          type: AssignmentSortEnum,
          defaultValue: 'PROGRAM',
          description: 'By what they are sorted.',
        }),
        descending: t.arg.boolean({ defaultValue: false, description: 'The other way round.' }),
      },
      totalCount: (_root, { filter }, { db }) => countAssignments(db, filter),
      resolve: (query, _root, { filter, sort, descending }, { db }) =>
        db.query.assignments.findMany(
          query({ where: assignmentWhere(filter), orderBy: assignmentOrder(sort, descending) }),
        ),
    },
    {
      fields: (c) => ({
        facets: c.field({
          ...FACETS,
          resolve: ({ args }, _input, { db }) => countAssignmentFacets(db, args.filter),
        }),
      }),
    },
  ),
);
