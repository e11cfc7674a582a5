import { builder } from '../builder.ts';
import { CommandState } from '../enums.ts';
import { CommandType } from './types.ts';

const CommandFilterInput = builder.inputType('CommandFilter', {
  description: 'Which commands; all conditions hold together.',
  fields: (t) => ({
    host: t.string({ description: 'On the host of this name.' }),
    states: t.field({ type: [CommandState], description: 'In one of these states.' }),
  }),
});

builder.queryField('commands', (t) =>
  t.drizzleConnection({
    type: 'commands',
    description: 'What hosts were told to do, newest first.',
    authScopes: { viewer: true },
    args: { filter: t.arg({ type: CommandFilterInput, description: 'Which commands.' }) },
    resolve: (query, _root, { filter }, { db }) => {
      const { host, states } = filter ?? {};
      const where = {
        ...(host != null && { host: { name: host, deletedAt: { isNull: true as const } } }),
        ...(states && { state: { in: [...states] } }),
      };
      return db.query.commands.findMany(query({ where, orderBy: { requestedAt: 'desc', id: 'desc' } }));
    },
  }),
);

builder.queryField('command', (t) =>
  t.drizzleField({
    type: CommandType,
    nullable: true,
    description: 'One command; null when there is none of this id.',
    authScopes: { viewer: true },
    args: { id: t.arg.globalID({ required: true, for: CommandType, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { db }) => db.query.commands.findFirst(query({ where: { id: id.id } })),
  }),
);
