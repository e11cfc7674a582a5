import type { tables } from '@dart/database';
import { builder } from '../builder.ts';

/** An agent that was heard of within this time is alive: three heartbeats. */
export const AGENT_ALIVE = '30 seconds';

export const HostAgentType = builder
  .objectRef<typeof tables.agentStarts.$inferSelect>('HostAgent')
  .implement({
    description: 'One start of an agent that speaks for a host with its key.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The random id that it gave itself.' }),
      number: t.exposeInt('number', {
        description: 'Its place among the starts of the host, from 1, as its own log tells it, too.',
      }),
      hostName: t.exposeString('hostName', { nullable: true, description: 'What it calls its host.' }),
      agentVersion: t.exposeString('agentVersion', { nullable: true, description: 'Its version.' }),
      since: t.expose('createdAt', {
        type: 'DateTime',
        description: 'When it said hello first, by the gateway’s clock.',
      }),
      seenAt: t.expose('seenAt', {
        type: 'DateTime',
        nullable: true,
        description: 'Its last hello or heartbeat, by the gateway’s clock.',
      }),
    }),
  });
