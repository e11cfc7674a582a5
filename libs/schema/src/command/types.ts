import type { tables } from '@dart/database';
import { builder } from '../builder.ts';
import { CommandAction, CommandState } from '../enums.ts';

type ProcessResult = (typeof tables.commands.$inferSelect)['results'][number];

const CommandResultType = builder.objectRef<ProcessResult>('CommandResult').implement({
  description: 'The result of a command for one process.',
  fields: (t) => ({
    process: t.exposeString('process', { description: 'The process’s full name, or the group’s.' }),
    faultCode: t.exposeInt('faultCode', {
      nullable: true,
      description: 'supervisord’s fault code, e.g. 60; null when done.',
    }),
    faultName: t.exposeString('faultName', {
      nullable: true,
      description: 'The fault’s name, e.g. `ALREADY_STARTED`.',
    }),
    message: t.exposeString('message', { description: 'In a clause for people, without the name.' }),
  }),
});

export const CommandType = builder.drizzleNode('commands', {
  name: 'Command',
  description:
    'One action on one host, with its result. It is never queued for a host that is away and never acts twice.',
  authScopes: { viewer: true },
  id: { column: (command) => command.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    action: t.expose('action', { type: CommandAction, description: 'What to do.' }),
    targets: t.exposeStringList('targets', {
      description: 'Each a program, `group:name`, `group:*` or `all`; empty for REREAD and REWRITE.',
    }),
    signal: t.exposeString('signal', { nullable: true, description: 'SIGNAL: the name, e.g. `HUP`.' }),
    state: t.expose('state', { type: CommandState, description: 'Where it is in its life.' }),
    requestedBy: t.exposeString('requestedBy', { description: 'Who asked.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', description: 'When, by the gateway’s clock.' }),
    deadlineAt: t.expose('deadlineAt', { type: 'DateTime', description: 'Until when a result is due.' }),
    claimedAt: t.expose('claimedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the agent took it.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its result came, or the wait for it ended.',
    }),
    faultCode: t.exposeInt('faultCode', { nullable: true, description: 'Code of the first fault.' }),
    faultName: t.exposeString('faultName', {
      nullable: true,
      description: 'Name of the first fault, e.g. `BAD_NAME`.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'The result in a sentence for people; null until finished.',
    }),
    results: t.expose('results', { type: [CommandResultType], description: 'One per process it acted on.' }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
  }),
});
