import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { toRecordset } from '../agent/recordset.ts';
import type { Observation } from '../alert/plan-alerts.ts';

/** Whether maintenance `m` lasts now, by the database's clock. */
export const LASTS = sql`(m.ended_at IS NULL AND m.from_at <= now() AND m.until_at > now())`;

/** Whether maintenance lasts of a host, or of the environment of a program (which may be null); more conditions on `m`. */
export const isCovered = (hostId: SQL, programId: SQL, more: SQL = sql`true`): SQL => sql`
  EXISTS (SELECT FROM maintenance m WHERE ${LASTS} AND ${more} AND (m.host_id = ${hostId}
    OR m.environment = (SELECT covered.environment FROM program covered WHERE covered.id = ${programId})))`;

/** Those of the observations during whose maintenance nothing is raised. One statement. */
export async function findCovered(
  tx: Database,
  observations: readonly Observation[],
): Promise<ReadonlySet<Observation>> {
  const keys = observations.map(({ hostId, programId }, place) => ({ place, hostId, programId }));
  const { rows } = await tx.execute<{ place: number }>(sql`
    SELECT i.place FROM jsonb_to_recordset(${toRecordset(keys)}::jsonb) AS i(place int, "hostId" uuid, "programId" uuid)
    WHERE ${isCovered(sql`i."hostId"`, sql`i."programId"`)}`);
  const places = new Set(rows.map(({ place }) => place));
  return new Set(observations.filter((_observation, place) => places.has(place)));
}
