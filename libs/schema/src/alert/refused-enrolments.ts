import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { observeHosts } from './observe-hosts.ts';

const COMPONENT = 'agent:enrolment';
/** An agent that is refused asks again every few seconds; so often it is told. */
const TOLD_EACH = '20 seconds';
/** Not asked for so long, it has given up. */
const GIVEN_UP_AFTER = '1 minute';

const WHILE_ONLINE =
  'another agent wants to be enrolled under the name of this host, which is online, and is refused. Give the other ' +
  'host a name of its own (DART_HOST); if it is to take the place of this one, stop the agent here first';
const WHILE_AWAY =
  'another agent, with another key and a token for any host, wants to be enrolled under the name of this host, which is ' +
  'away, and is refused. If it takes the place of this one, give it a token for this name (dart enrol) or revoke this ' +
  'host’s key (dart revoke-host); else give it a name of its own (DART_HOST)';

/** Raises that an agent with another key, and a token that holds, wants to be enrolled under the name of a host and is refused. */
export async function raiseRefusedEnrolment(db: Database, hostId: string, isOnline: boolean): Promise<void> {
  const { rows } = await db.execute<{ id: string }>(sql`
    SELECT id FROM alert WHERE host_id = ${hostId} AND component = ${COMPONENT} AND state = 'OPEN'
      AND last_at > now() - ${TOLD_EACH}::interval`);
  if (rows.length > 0) return;
  await observeHosts(db, [
    {
      hostId,
      component: COMPONENT,
      severity: 'URGENT_2',
      message: isOnline ? WHILE_ONLINE : WHILE_AWAY,
    },
  ]);
}

/** Clears it when the other agent no longer asks. Gives how many were cleared. */
export async function sweepRefusedEnrolments(db: Database): Promise<number> {
  const { rows } = await db.execute<{ hostId: string }>(sql`
    SELECT host_id AS "hostId" FROM alert
    WHERE component = ${COMPONENT} AND state = 'OPEN' AND last_at < now() - ${GIVEN_UP_AFTER}::interval`);
  await observeHosts(
    db,
    rows.map(({ hostId }) => ({
      hostId,
      component: COMPONENT,
      severity: 'OK',
      message: 'no other agent asks for its name any more',
    })),
  );
  return rows.length;
}
