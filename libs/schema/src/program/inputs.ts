import { builder } from '../builder.ts';
import { ProgramTypeEnum } from '../enums.ts';

export const ProgramFilterInput = builder.inputType('ProgramFilter', {
  description: 'Which programs; all conditions hold together.',
  fields: (t) => ({
    search: t.string({ description: 'A part of the name, in any case.' }),
    environment: t.string({ description: 'Of this environment.' }),
    type: t.field({ type: ProgramTypeEnum, description: 'Of this type.' }),
    scheduled: t.boolean({ description: 'True: with a schedule; false: without.' }),
  }),
});

export const ProgramSortEnum = builder.enumType('ProgramSort', {
  description: 'By what programs are sorted; ties by name.',
  values: {
    NAME: { description: 'By name, then environment.' },
    ENVIRONMENT: { description: 'By environment, then name.' },
    UPDATED_AT: { description: 'By the time of the last registration that changed them.' },
  } as const,
});
