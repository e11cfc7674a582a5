import { tables, type Database } from '@dart/database';
import { and, eq } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';

/** The host of the agent that makes the request: an agent can't name another. */
export function ownHostId({ identity }: Context): string {
  if (identity?.role !== 'AGENT' || identity.hostId === null) {
    throw new GraphQLError('Only an agent speaks for a host.', { extensions: { code: 'FORBIDDEN' } });
  }
  return identity.hostId;
}

function refuseStart(): GraphQLError {
  return new GraphQLError('This start of the agent has not said hello.', {
    extensions: { code: 'HELLO_WANTED' },
  });
}

/** Makes sure that a start of this host has said hello. */
export async function findStart(db: Database, hostId: string, startId: string): Promise<void> {
  const start = await db.query.agentStarts.findFirst({
    columns: { id: true },
    where: { id: startId, hostId },
  });
  if (!start) throw refuseStart();
}

/** An agent's start, locked for this transaction, so that its reports are taken one after the other. */
export async function lockStart(tx: Database, hostId: string, startId: string) {
  const { agentStarts } = tables;
  const [start] = await tx
    .select()
    .from(agentStarts)
    .where(and(eq(agentStarts.id, startId), eq(agentStarts.hostId, hostId)))
    .for('update');
  if (!start) throw refuseStart();
  return start;
}
