import { builder } from '../builder.ts';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { LabelInput } from '../host/inputs.ts';
import { present } from '../payload.ts';
import { ProgramType } from '../program/types.ts';
import { refusals } from '../refusals.ts';
import { addSelector, removeSelector, type ChangedSelector } from './change.ts';

const payload = (name: string) =>
  builder.objectRef<ChangedSelector>(name).implement({
    description: 'The program with its selectors, and how many assignments changed.',
    fields: (t) => ({
      program: t.drizzleField({
        type: ProgramType,
        description: 'The program.',
        resolve: async (query, { programId }, _input, { db }) =>
          present(await db.query.programs.findFirst(query({ where: { id: programId } })), 'the program'),
      }),
      assigned: t.exposeInt('assigned', { description: 'Hosts that got the program just now.' }),
      unassigned: t.exposeInt('unassigned', { description: 'Hosts that lost it just now.' }),
    }),
  });

const inputOf = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      program: t.string({ required: true, description: 'The program’s name.' }),
      environment: t.string({ required: true, description: 'Its environment.' }),
      labels: t.field({ type: [LabelInput], required: true, description: '1 to 20, each key once.' }),
    }),
  });

builder.mutationFields((t) => ({
  addSelector: t.field({
    type: payload('AddSelectorPayload'),
    description:
      'Assigns a program to every host that has all of these labels, now and later. What is there already changes nothing.',
    authScopes: { operator: true },
    errors: refusals('AddSelector', [InvalidInputError, NotFoundError]),
    args: {
      input: t.arg({
        type: inputOf('AddSelectorInput', 'What to assign, and by which labels.'),
        required: true,
        description: 'What, and where.',
      }),
    },
    resolve: (_root, { input }, context) => addSelector(context, input),
  }),
  removeSelector: t.field({
    type: payload('RemoveSelectorPayload'),
    description:
      'Takes a selector away, and with it the assignments that it alone made; what runs keeps running until the hosts are updated.',
    authScopes: { operator: true },
    errors: refusals('RemoveSelector', [InvalidInputError, NotFoundError]),
    args: {
      input: t.arg({
        type: inputOf('RemoveSelectorInput', 'Which selector to take away.'),
        required: true,
        description: 'Which.',
      }),
    },
    resolve: (_root, { input }, context) => removeSelector(context, input),
  }),
}));
