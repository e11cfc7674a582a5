import { builder } from '../builder.ts';
import { CommandAction } from '../enums.ts';
import { HostNotConnectedError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { present } from '../payload.ts';
import { refusals } from '../refusals.ts';
import { runCommand } from './run.ts';
import { CommandType } from './types.ts';

const RunCommandInput = builder.inputType('RunCommandInput', {
  description: 'One action on one host.',
  fields: (t) => ({
    host: t.string({ required: true, description: 'The host’s name.' }),
    action: t.field({ type: CommandAction, required: true, description: 'What to do.' }),
    target: t.string({
      description: 'A program, `group:name`, `group:*` or `all`; absent for REREAD and REWRITE.',
    }),
    idempotencyKey: t.string({
      description: 'The same key gives the same command, so that a request can be repeated.',
    }),
  }),
});

const RunCommandPayload = builder.objectRef<{ id: string }>('RunCommandPayload').implement({
  description: 'The accepted command; follow it with `live` until it is finished.',
  fields: (t) => ({
    command: t.drizzleField({
      type: CommandType,
      description: 'The command.',
      resolve: async (query, { id }, _input, { db }) =>
        present(await db.query.commands.findFirst(query({ where: { id } })), 'the command'),
    }),
  }),
});

builder.mutationField('runCommand', (t) =>
  t.field({
    type: RunCommandPayload,
    description:
      'Sends a command to a connected host. A host that is away refuses at once; nothing is queued.',
    authScopes: { operator: true },
    errors: refusals('RunCommand', [NotFoundError, InvalidInputError, HostNotConnectedError]),
    args: { input: t.arg({ type: RunCommandInput, required: true, description: 'What, and where.' }) },
    resolve: async (_root, { input }, context) => ({
      id: await runCommand(context, {
        ...input,
        target: input.target ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }),
    }),
  }),
);
