import { builder } from '../builder.ts';
import { ProcessState } from '../enums.ts';

export const ProcessFilterInput = builder.inputType('ProcessFilter', {
  description: 'Which processes; all conditions hold together.',
  fields: (t) => ({
    search: t.string({ description: 'A part of the process’s or its group’s name, in any case.' }),
    states: t.field({ type: [ProcessState], description: 'In one of these states.' }),
    host: t.string({ description: 'On the host of this name.' }),
    program: t.string({ description: 'Of the program of this name.' }),
    environment: t.string({ description: 'Of programs of this environment.' }),
    managed: t.boolean({ description: 'True: written by dart; false: unmanaged.' }),
  }),
});

export const ProcessSortEnum = builder.enumType('ProcessSort', {
  description: 'By what processes are sorted; ties by name.',
  values: {
    HOST: { description: 'By the host’s name.' },
    NAME: { description: 'By group, then name.' },
    STATE: { description: 'By state.' },
    STATE_SINCE: { description: 'By the time of the last change of state.' },
  } as const,
});
