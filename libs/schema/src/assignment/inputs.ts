import { builder } from '../builder.ts';
import { AssignmentStatus } from '../enums.ts';

export const AssignmentFilterInput = builder.inputType('AssignmentFilter', {
  description: 'Which assignments; all conditions hold together.',
  fields: (t) => ({
    search: t.string({ description: 'A part of the program’s or the host’s name, in any case.' }),
    host: t.string({ description: 'To the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    enabled: t.boolean({ description: 'Enabled, or disabled.' }),
    statuses: t.field({ type: [AssignmentStatus], description: 'With one of these statuses.' }),
  }),
});

export const AssignmentSortEnum = builder.enumType('AssignmentSort', {
  description: 'By what assignments are sorted.',
  values: {
    PROGRAM: { description: 'By the program’s name, then the time.' },
    CREATED_AT: { description: 'By the time at which they were made.' },
  } as const,
});
