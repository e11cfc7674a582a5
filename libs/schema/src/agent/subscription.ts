import { builder } from '../builder.ts';
import { CommandAction, LogStream } from '../enums.ts';
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

const LogRequested = builder.objectRef<Message<'LogRequested'>>('LogRequested').implement({
  description: 'Somebody wants to read the output of a process: read it and send it by sendLog.',
  fields: (t) => ({
    id: t.id({ description: 'For sendLog.', resolve: ({ request }) => request.id }),
    group: t.string({ description: 'The process’s group.', resolve: ({ request }) => request.group }),
    process: t.string({ description: 'Its name.', resolve: ({ request }) => request.process }),
    stream: t.field({
      type: LogStream,
      description: 'Which of its streams.',
      resolve: ({ request }) => request.stream,
    }),
    lines: t.int({
      nullable: true,
      description: 'The last so many lines, with `from` the first so many; null: all that is kept.',
      resolve: ({ request }) => request.lines,
    }),
    from: t.string({
      nullable: true,
      description: 'The place of an earlier event where it begins.',
      resolve: ({ request }) => request.from,
    }),
    until: t.string({
      nullable: true,
      description: 'The place of an earlier event before which it ends.',
      resolve: ({ request }) => request.until,
    }),
    follow: t.boolean({
      description: 'What is written from now on as well.',
      resolve: ({ request }) => request.follow,
    }),
    search: t.string({
      nullable: true,
      description: 'Only lines that match this regular expression of RE2.',
      resolve: ({ request }) => request.search,
    }),
    most: t.int({ description: 'So many matches at most.', resolve: ({ request }) => request.most }),
  }),
});

const AgentReset = builder.objectRef<Message<'AgentReset'>>('AgentReset').implement({
  description: 'Report everything afresh.',
  fields: (t) => ({ reason: t.exposeString('reason', { description: 'Why.' }) }),
});

const AgentMessageType = builder.unionType('AgentMessage', {
  description: 'What the gateway has to say to one host’s agent.',
  types: [CommandOffered, DesiredStateChanged, LogRequested, AgentReset],
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
