import { builder } from '../builder.ts';
import { HostFilterInput } from '../host/inputs.ts';
import { KEY } from '../operation/inputs.ts';
import { ProgramInput } from '../program/register-inputs.ts';

export const HostChoiceInput = builder.inputType('HostChoice', {
  description: 'On which hosts: by name, or all that match a filter now; neither: on none.',
  fields: (t) => ({
    hosts: t.stringList({ description: 'The hosts of these names; each must exist. At most 10,000.' }),
    filter: t.field({ type: HostFilterInput, description: 'All hosts that match at this moment.' }),
  }),
});

export const CreateProgramInput = builder.inputType('CreateProgramInput', {
  description: 'A program, and where it shall run.',
  fields: (t) => ({
    program: t.field({
      type: ProgramInput,
      required: true,
      description: 'What. Without `monitoring`, the monitors that are registered by this name stay.',
    }),
    where: t.field({ type: HostChoiceInput, required: true, description: 'On which hosts.' }),
    expectedRevision: t.int({
      description: 'The revision that was looked at, 0 for none; refused when there is another one by now.',
    }),
    expectedHosts: t.int({
      description: 'So many hosts were looked at; refused when the filter matches more or less by now.',
    }),
    batchSize: t.int({
      required: true,
      defaultValue: 50,
      description: 'Hosts that are acted on at the same time, 1 to 1,000.',
    }),
    stopAfter: t.int({ description: 'So many failures leave out the rest; absent: it goes through all.' }),
    reason: t.string({
      description: 'Why, for those who read it later; the program and its revision unless told.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});
