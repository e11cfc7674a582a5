import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';

interface Note {
  /** The hosts, as a condition of `host`. */
  readonly hosts: SQL;
  /** What becomes of their liveness. */
  readonly set: SQL;
  /** Those of them that it is true of, as a condition of `host_liveness`. */
  readonly where: SQL;
}

/**
 * Writes down where hosts are connected, and that they changed; gives those that did. Their own rows are locked first, in one
 * order, since a hello has its host's before its liveness: after a pause of the gateway both come at once.
 */
export async function noteConnections(db: Database, { hosts, set, where }: Note): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    WITH locked AS MATERIALIZED (
      SELECT id FROM host WHERE ${hosts} ORDER BY id FOR NO KEY UPDATE
    ), noted AS (
      UPDATE host_liveness SET ${set} WHERE host_id IN (SELECT id FROM locked) AND ${where} RETURNING host_id
    )
    UPDATE host SET version = nextval('row_version') WHERE id IN (SELECT host_id FROM noted) RETURNING id`);
  return rows.map(({ id }) => id);
}
