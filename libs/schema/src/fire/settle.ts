import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import type { RunBegin } from '../agent/plan-runs.ts';
import { toRecordset } from '../agent/recordset.ts';
import { observe } from '../alert/observe.ts';
import { LONGEST_NAME } from '../alert/plan-alerts.ts';
import { observationOf, type FireHolder } from './alert.ts';
import { fireLockKey } from './lock.ts';

/** `run.start` of what the gateway itself wrote of a fire; the starts of an agent are counted from 1. */
export const GATEWAY_START = 0;

/** Those of a schedule that fires once in the fleet; nobody else decides about their programs until the transaction ends. */
async function lockOnce(tx: Database, fires: readonly RunBegin[]): Promise<RunBegin[]> {
  const { rows } = await tx.execute<{ sequence: string }>(sql`
    SELECT sequence, pg_advisory_xact_lock(key) FROM (
      SELECT i.sequence, ${fireLockKey(sql`i."programId"`)} AS key
      FROM jsonb_to_recordset(${toRecordset(fires)}::jsonb) AS i(sequence bigint, "programId" uuid, revision int,
        schedule text)
      JOIN schedule s ON s.program_id = i."programId" AND s.revision = i.revision AND s.name = i.schedule AND s.once
      ORDER BY key
    ) keys`);
  const sequences = new Set(rows.map(({ sequence }) => Number(sequence)));
  return fires.filter(({ sequence }) => sequences.has(sequence));
}

/** Clears what was raised when this host told nothing of these schedules. */
async function clearAlerts(tx: Database, hostId: string, fires: readonly RunBegin[]): Promise<void> {
  const { rows } = await tx.execute<FireHolder & Record<string, unknown>>(sql`
    SELECT DISTINCT alert.host_id AS "hostId", p.id AS "programId", p.name AS program, i.schedule
    FROM jsonb_to_recordset(${toRecordset(fires)}::jsonb) AS i("programId" uuid, schedule text)
    JOIN program p ON p.id = i."programId"
    JOIN alert ON alert.host_id = ${hostId} AND alert.state = 'OPEN'
      AND alert.component = left('fire:' || p.name || ':' || i.schedule, ${LONGEST_NAME})`);
  const message = 'the host tells again what comes of its fires';
  await observe(
    tx,
    rows.map((row) => observationOf(row, 'OK', message, 1)),
  );
}

/**
 * Gives each fire of a schedule that fires once in the fleet one outcome. What the host tells that was granted it is the
 * truth: it replaces what the gateway or another host said meanwhile. Another host's word that it started nothing counts
 * only while nobody was granted the fire, and from the first host that says so. Gives the runs that are to be written.
 */
export async function settleFires(
  tx: Database,
  hostId: string,
  begun: readonly RunBegin[],
): Promise<readonly RunBegin[]> {
  const fires = begun.filter(({ cause }) => cause === 'FIRE');
  const once = fires.length === 0 ? [] : await lockOnce(tx, fires);
  if (once.length === 0) return begun;
  const { rows } = await tx.execute<{ sequence: string }>(sql`
    WITH told AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${toRecordset(once)}::jsonb) AS i(sequence bigint, "programId" uuid,
        schedule text, "nominalAt" timestamptz, "startedAt" timestamptz)
    ), held AS (
      UPDATE fire_lease l SET settled_at = coalesce(l.settled_at, now()) FROM told i
      WHERE l.program_id = i."programId" AND l.schedule = i.schedule AND l.nominal_at = i."nominalAt"
        AND l.host_id = ${hostId}
      RETURNING l.program_id, l.schedule, l.nominal_at
    ), replaced AS (
      DELETE FROM run USING held h
      WHERE run.program_id = h.program_id AND run.schedule = h.schedule AND run.nominal_at = h.nominal_at
        AND run.started_at IS NULL AND (run.start = ${GATEWAY_START} OR run.host_id <> ${hostId})
    )
    SELECT i.sequence FROM told i
    WHERE i."startedAt" IS NULL AND NOT EXISTS (SELECT FROM held h
        WHERE h.program_id = i."programId" AND h.schedule = i.schedule AND h.nominal_at = i."nominalAt")
      AND (EXISTS (SELECT FROM fire_lease l
          WHERE l.program_id = i."programId" AND l.schedule = i.schedule AND l.nominal_at = i."nominalAt")
        OR EXISTS (SELECT FROM run WHERE run.program_id = i."programId" AND run.schedule = i.schedule
          AND run.nominal_at = i."nominalAt" AND run.host_id <> ${hostId}))`);
  await clearAlerts(tx, hostId, once);
  const noise = new Set(rows.map(({ sequence }) => Number(sequence)));
  return begun.filter(({ sequence }) => !noise.has(sequence));
}
