import { builder } from '../builder.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { InputIssueType } from '../errors/types.ts';
import { OperationType } from '../operation/types.ts';
import { present } from '../payload.ts';
import { ProgramType } from '../program/types.ts';
import { refusals } from '../refusals.ts';
import { createProgram, type Created } from './create.ts';
import { CreateProgramInput } from './inputs.ts';

const CreateProgramPayload = builder.objectRef<Created>('CreateProgramPayload').implement({
  description: 'What was created.',
  fields: (t) => ({
    program: t.drizzleField({
      type: ProgramType,
      description: 'The program.',
      resolve: async (query, { programId: id }, _input, { db }) =>
        present(await db.query.programs.findFirst(query({ where: { id } })), 'the program'),
    }),
    operation: t.drizzleField({
      type: OperationType,
      nullable: true,
      description: 'What applies it on the hosts; null: no host was chosen.',
      resolve: async (query, { operationId: id }, _input, { db }) =>
        id === null ? null : ((await db.query.operations.findFirst(query({ where: { id } }))) ?? null),
    }),
    warnings: t.expose('warnings', {
      type: [InputIssueType],
      description: 'What is allowed but probably not meant.',
    }),
  }),
});

builder.mutationField('createProgram', (t) =>
  t.field({
    type: CreateProgramPayload,
    description:
      'Registers a program, assigns it to hosts and begins an operation that applies it on each once it has written it: all of this, or nothing. A program that is there already is registered anew.',
    authScopes: { operator: true },
    errors: refusals('CreateProgram', [InvalidInputError, NotFoundError, ConflictError]),
    args: { input: t.arg({ type: CreateProgramInput, required: true, description: 'What, and where.' }) },
    resolve: (_root, { input }, context) => createProgram(context, input),
  }),
);
