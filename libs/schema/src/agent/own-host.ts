import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { prepareStatement, runPrepared } from '../prepared.ts';

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

/** Numbers the starts of a host in their order; one that has a number keeps it. The host must be locked. */
export async function numberStarts(tx: Database, hostId: string, startIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    INSERT INTO agent_start (id, host_id, number)
    SELECT fresh.id, ${hostId}, last.number + row_number() OVER (ORDER BY fresh.place)
    FROM (SELECT coalesce(max(number), 0) AS number FROM agent_start WHERE host_id = ${hostId}) last,
      jsonb_array_elements_text(${JSON.stringify(startIds)}::jsonb) WITH ORDINALITY AS given(text, place)
      CROSS JOIN LATERAL (SELECT given.text::uuid AS id, given.place) fresh
    WHERE NOT EXISTS (SELECT FROM agent_start known WHERE known.id = fresh.id)
    ON CONFLICT (id) DO NOTHING`);
}

/** Makes sure that a start of this host has said hello. */
export async function findStart(db: Database, hostId: string, startId: string): Promise<void> {
  const start = await db.query.agentStarts.findFirst({
    columns: { id: true },
    where: { id: startId, hostId },
  });
  if (!start) throw refuseStart();
}

/** The host comes first, as in a hello: what a report writes refers to it, and would wait for that hello with the start in hand. */
const lockOwnStart = prepareStatement(
  'lock-start',
  sql`
  WITH own AS MATERIALIZED (SELECT id FROM host WHERE id = ${sql.placeholder('hostId')} FOR KEY SHARE)
  SELECT s.id, s.number, s.accepted_sequence FROM own JOIN agent_start s ON s.host_id = own.id
  WHERE s.id = ${sql.placeholder('startId')} FOR UPDATE OF s`,
);

/** An agent's start, locked for this transaction, so that its reports are taken one after the other. */
export async function lockStart(tx: Database, hostId: string, startId: string) {
  const [start] = await runPrepared<{ id: string; number: number; accepted_sequence: string }>(
    tx,
    lockOwnStart({ hostId, startId }),
  );
  if (start === undefined) throw refuseStart();
  return { id: start.id, number: start.number, acceptedSequence: Number(start.accepted_sequence) };
}
