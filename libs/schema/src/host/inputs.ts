import { builder } from '../builder.ts';
import { HostState } from '../enums.ts';

export const LabelInput = builder.inputType('LabelInput', {
  description: 'A label: `key=value`.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'The key.' }),
    value: t.string({ required: true, description: 'The value.' }),
  }),
});

export const HostFilterInput = builder.inputType('HostFilter', {
  description: 'Which hosts; all conditions hold together.',
  fields: (t) => ({
    search: t.string({ description: 'A part of the name, in any case.' }),
    states: t.field({ type: [HostState], description: 'In one of these states.' }),
    labels: t.field({ type: [LabelInput], description: 'With all of these labels.' }),
    environment: t.string({ description: 'To which a program of this environment is assigned.' }),
  }),
});

export const HostSortEnum = builder.enumType('HostSort', {
  description: 'By what hosts are sorted; ties by name.',
  values: {
    NAME: { description: 'By name.' },
    STATE: { description: 'By state.' },
    STATE_SINCE: { description: 'By the time of the last change of state.' },
  } as const,
});
