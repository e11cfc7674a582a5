import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { observeHosts } from './observe-hosts.ts';

const COMPONENT = 'agent:heartbeat';
/** A host is offline after 30 s without a heartbeat; with these it makes the five minutes. */
const OFFLINE_FOR = '270 seconds';

/**
 * The agent's own heartbeat: raises for a host that was not heard of for five minutes, clears when it is back. The time
 * counts from when a gateway saw it offline, so that an outage of all gateways raises nothing. Gives how many changed.
 */
export async function sweepSilentAgents(db: Database): Promise<number> {
  const { rows } = await db.execute<{ hostId: string; name: string; isBack: boolean }>(sql`
    SELECT h.id AS "hostId", h.name, h.state = 'ONLINE' AS "isBack" FROM host h
    LEFT JOIN alert a ON a.host_id = h.id AND a.component = ${COMPONENT} AND a.state = 'OPEN'
    WHERE h.deleted_at IS NULL AND h.revoked_at IS NULL AND CASE WHEN a.id IS NULL
      THEN h.state = 'OFFLINE' AND h.state_since < now() - ${OFFLINE_FOR}::interval
        AND EXISTS (SELECT FROM host_liveness l WHERE l.host_id = h.id AND l.polled_at IS NOT NULL)
      ELSE h.state = 'ONLINE' END`);
  await observeHosts(
    db,
    rows.map(({ hostId, name, isBack }) => ({
      hostId,
      component: COMPONENT,
      severity: isBack ? 'OK' : 'URGENT_1',
      message: isBack
        ? `the agent of ${name} is heard of again`
        : `nothing was heard of the agent of ${name} for five minutes: look at the host, its network, and its agent's log`,
    })),
  );
  return rows.length;
}
