import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { observeHosts } from './observe-hosts.ts';

const COMPONENT = 'agent:name';

/**
 * Raises, on both, that the agents of two hosts call themselves by one name; clears it when one of them has another name
 * or is away. Gives how many changed.
 */
export async function sweepSharedNames(db: Database): Promise<number> {
  const { rows } = await db.execute<{ hostId: string; holder: string | null; rival: string | null }>(sql`
    WITH shared AS (
      SELECT rival.id AS rival_id, rival.name AS rival, holder.id AS holder_id, holder.name AS holder
      FROM host rival JOIN host holder ON holder.name = rival.wanted_name AND holder.id <> rival.id
      WHERE rival.wanted_name IS NOT NULL AND rival.deleted_at IS NULL AND holder.deleted_at IS NULL
        AND rival.state <> 'OFFLINE' AND holder.state <> 'OFFLINE'
    ), concerned AS (
      SELECT DISTINCT ON (host_id) host_id, holder, rival FROM (
        SELECT rival_id AS host_id, holder, rival FROM shared UNION ALL SELECT holder_id, holder, rival FROM shared) each
      ORDER BY host_id, rival
    ), open AS (SELECT host_id FROM alert WHERE component = ${COMPONENT} AND state = 'OPEN')
    SELECT coalesce(concerned.host_id, open.host_id) AS "hostId", holder, rival
    FROM concerned FULL JOIN open ON open.host_id = concerned.host_id
    WHERE concerned.host_id IS NULL OR open.host_id IS NULL`);
  await observeHosts(
    db,
    rows.map(({ hostId, holder, rival }) =>
      holder === null || rival === null
        ? { hostId, component: COMPONENT, severity: 'OK', message: 'no other agent wants its name any more' }
        : {
            hostId,
            component: COMPONENT,
            severity: 'URGENT_2',
            message:
              `two agents call themselves ${holder}: the host of that name and another, which is shown as ${rival}. ` +
              'Give one of them another name (DART_HOST) and restart its agent',
          },
    ),
  );
  return rows.length;
}
