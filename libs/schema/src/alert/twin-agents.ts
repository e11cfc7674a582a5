import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { AGENT_ALIVE } from '../host/agents.ts';
import { observeHosts } from './observe-hosts.ts';

const COMPONENT = 'agent:twin';

/** Raises that two agents speak for a host with one key, unless that is known. */
export async function raiseTwinAgents(db: Database, hostId: string): Promise<void> {
  const { rows } = await db.execute<{ number: number; hostName: string; agentVersion: string }>(sql`
    SELECT s.number, coalesce(s.host_name, '?') AS "hostName", coalesce(s.agent_version, '?') AS "agentVersion"
    FROM agent_start s WHERE s.host_id = ${hostId} AND s.seen_at > now() - ${AGENT_ALIVE}::interval AND NOT EXISTS (
      SELECT FROM alert a WHERE a.host_id = s.host_id AND a.component = ${COMPONENT} AND a.state = 'OPEN')
    ORDER BY s.number`);
  if (rows.length < 2) return;
  const agents = rows.map(
    ({ number, hostName, agentVersion }) =>
      `start ${number} (calls itself ${hostName}, version ${agentVersion})`,
  );
  await observeHosts(db, [
    {
      hostId,
      component: COMPONENT,
      severity: 'URGENT_2',
      message:
        `${agents.length} agents speak for this host with one key: ${agents.join(' and ')}. Stop one of them; if this host ` +
        'was copied, stop the agent of the copy, empty its folder (DART_AGENT_DIR) and enrol it as a host of its own',
    },
  ]);
}

/** Clears that two agents speak for a host when only one is heard of. Gives how many were cleared. */
export async function sweepTwinAgents(db: Database): Promise<number> {
  const { rows } = await db.execute<{ hostId: string }>(sql`
    SELECT a.host_id AS "hostId" FROM alert a WHERE a.component = ${COMPONENT} AND a.state = 'OPEN' AND (
      SELECT count(*) FROM agent_start s
      WHERE s.host_id = a.host_id AND s.seen_at > now() - ${AGENT_ALIVE}::interval) < 2`);
  await observeHosts(
    db,
    rows.map(({ hostId }) => ({
      hostId,
      component: COMPONENT,
      severity: 'OK',
      message: 'no second agent is heard of any more',
    })),
  );
  return rows.length;
}
