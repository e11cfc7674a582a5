import { builder } from '../builder.ts';
import { LabelInput } from '../host/inputs.ts';

export const SelectorInput = builder.inputType('SelectorInput', {
  description: 'Labels by which a program is assigned: to every host that has all of them.',
  fields: (t) => ({
    labels: t.field({ type: [LabelInput], required: true, description: '1 to 20, each key once.' }),
  }),
});
