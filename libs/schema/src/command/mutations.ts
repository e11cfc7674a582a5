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
    targets: t.stringList({
      description:
        'Each a program, `group:name`, `group:*` or `all`; 1 to 100, or none for REREAD and REWRITE. A process that several name is acted on once.',
    }),
    signal: t.string({ description: 'SIGNAL: its name or number, e.g. `HUP`; absent for all else.' }),
    input: t.string({
      description:
        'WRITE_STDIN: what is written, as it stands (end a line with a line feed); at most 64 KiB, no control characters but tab and line feed. It is never shown and is forgotten when the command ends.',
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
        targets: input.targets ?? [],
        signal: input.signal ?? null,
        input: input.input ?? null,
        idempotencyKey: input.idempotencyKey ?? null,
      }),
    }),
  }),
);
