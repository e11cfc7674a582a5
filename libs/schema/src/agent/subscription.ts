import { builder } from '../builder.ts';
import { CommandAction } from '../enums.ts';
import type { AgentMessage } from './agent-hub.ts';
import { findStart, ownHostId } from './own-host.ts';

type Message<Kind extends AgentMessage['kind']> = Extract<AgentMessage, { kind: Kind }>;

const CommandOffered = builder.objectRef<Message<'CommandOffered'>>('CommandOffered').implement({
  description: 'A command that the agent should claim and carry out.',
  fields: (t) => ({
    id: t.id({ description: 'For claiming and finishing it.', resolve: ({ command }) => command.id }),
    action: t.field({
      type: CommandAction,
      description: 'What to do.',
      resolve: ({ command }) => command.action,
    }),
    targets: t.stringList({
      description: 'On what; empty: the whole host.',
      resolve: ({ command }) => [...command.targets],
    }),
    signal: t.string({
      nullable: true,
      description: 'SIGNAL: its name.',
      resolve: ({ command }) => command.signal,
    }),
    input: t.string({
      nullable: true,
      description: 'WRITE_STDIN: what is written.',
      resolve: ({ command }) => command.input,
    }),
    deadlineAt: t.field({
      type: 'DateTime',
      description: 'Until when a result is due, by the gateway’s clock.',
      resolve: ({ command }) => command.deadlineAt,
    }),
    deadlineInMs: t.int({
      description: 'The same from now on, for a host whose clock differs.',
      resolve: ({ command }) => Math.max(0, command.deadlineAt.getTime() - Date.now()),
    }),
  }),
});

const DesiredStateChanged = builder
  .objectRef<Message<'DesiredStateChanged'>>('DesiredStateChanged')
  .implement({
    description: 'What the host should run has changed: fetch it.',
    fields: (t) => ({ version: t.expose('version', { type: 'BigInt', description: 'The version now.' }) }),
  });

const AgentReset = builder.objectRef<Message<'AgentReset'>>('AgentReset').implement({
  description: 'Report everything afresh.',
  fields: (t) => ({ reason: t.exposeString('reason', { description: 'Why.' }) }),
});

const AgentMessageType = builder.unionType('AgentMessage', {
  description: 'What the gateway has to say to one host’s agent.',
  types: [CommandOffered, DesiredStateChanged, AgentReset],
  resolveType: ({ kind }) => kind,
});

builder.subscriptionField('agent', (t) =>
  t.field({
    type: AgentMessageType,
    description: 'For an agent, after sayHello. The host counts as connected while this stream is open.',
    authScopes: { agent: true },
    args: { start: t.arg.id({ required: true, description: 'The agent’s start.' }) },
    subscribe: async (_root, { start }, context) => {
      const hostId = ownHostId(context);
      await findStart(context.db, hostId, start);
      return context.agents.connect(hostId, context.identity?.credentialId ?? '');
    },
    resolve: (message) => message,
  }),
);
