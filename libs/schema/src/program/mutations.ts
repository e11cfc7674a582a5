import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError, type InputIssue } from '../errors/errors.ts';
import { InputIssueType } from '../errors/types.ts';
import { refusals } from '../refusals.ts';
import { deleteProgram } from './delete.ts';
import { RegisterProgramsInput } from './register-inputs.ts';
import { registerPrograms } from './register.ts';
import { ProgramType } from './types.ts';

const RegisterProgramsPayload = builder
  .objectRef<{ ids: readonly string[]; warnings: readonly InputIssue[] }>('RegisterProgramsPayload')
  .implement({
    description: 'What was registered.',
    fields: (t) => ({
      programs: t.drizzleField({
        type: [ProgramType],
        description: 'The programs, in the order of the input.',
        resolve: async (query, { ids }, _input, { db }) => {
          const rows = await db.query.programs.findMany(
            query({ columns: { id: true }, where: { id: { in: [...ids] } } }),
          );
          return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
        },
      }),
      warnings: t.expose('warnings', {
        type: [InputIssueType],
        description: 'What is allowed but probably not meant.',
      }),
    }),
  });

builder.mutationField('registerPrograms', (t) =>
  t.field({
    type: RegisterProgramsPayload,
    description: 'Registers the programs of one file: all of them, or none.',
    authScopes: { operator: true },
    errors: refusals('RegisterPrograms', [InvalidInputError]),
    args: { input: t.arg({ type: RegisterProgramsInput, required: true, description: 'What to register.' }) },
    resolve: (_root, { input }, context) => registerPrograms(context, input),
  }),
);

const DeleteProgramInput = builder.inputType('DeleteProgramInput', {
  description: 'Which program to delete.',
  fields: (t) => ({
    program: t.string({ required: true, description: 'Its name.' }),
    environment: t.string({ description: 'In this environment only; absent: in all.' }),
  }),
});

const DeleteProgramPayload = builder.objectRef<{ ids: readonly string[] }>('DeleteProgramPayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({
    ids: t.globalIDList({
      description: 'The ids of the programs.',
      resolve: ({ ids }) => ids.map((id) => ({ id, type: ProgramType })),
    }),
  }),
});

builder.mutationField('deleteProgram', (t) =>
  t.field({
    type: DeleteProgramPayload,
    description: 'Deletes a program in one environment or all; refused while it is assigned.',
    authScopes: { operator: true },
    errors: refusals('DeleteProgram', [NotFoundError, ConflictError]),
    args: { input: t.arg({ type: DeleteProgramInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => ({
      ids: await deleteProgram(context, input.program, input.environment ?? null),
    }),
  }),
);
