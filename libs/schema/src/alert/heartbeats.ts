import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import type { TransitionRecord } from '../agent/records.ts';
import { toRecordset } from '../agent/recordset.ts';
import { inTransaction } from '../transaction.ts';
import { observe } from './observe.ts';
import { LONGEST_NAME, type Observation } from './plan-alerts.ts';

interface Beat {
  readonly hostId: string;
  readonly programId: string;
  readonly name: string;
  readonly ci: string;
  readonly severity: Observation['severity'];
  readonly timeoutMinutes: number;
}

const observationOf = (
  { hostId, programId, name, ci }: Pick<Beat, 'hostId' | 'programId' | 'name' | 'ci'>,
  severity: Observation['severity'],
  message: string,
): Observation => ({
  hostId,
  programId,
  ci,
  severity,
  message,
  component: `monitor:heartbeat:${name}`,
  start: null,
  sequence: null,
  // it goes on, as a look at the timer says: another gateway may have said so in the same moment
  count: severity === 'OK' ? 1 : 0,
  firstAt: new Date(),
  lastAt: new Date(),
});

/** Which programs exited cleanly, and the last time of each. */
function cleanExits(transitions: readonly TransitionRecord[]) {
  const exits = transitions.filter(({ to, expected }) => to === 'EXITED' && expected === true);
  return [
    ...new Map(exits.flatMap(({ programId, at }) => (programId == null ? [] : [[programId, at]]))).entries(),
  ].map(([programId, at]) => ({ programId, at }));
}

/**
 * Renews the timers of programs that exited cleanly, by the time of the exit and not of the report, and clears their
 * alerts. An exit that was reported so late that the timer has run out again since clears nothing.
 */
export async function renewHeartbeats(
  tx: Database,
  hostId: string,
  transitions: readonly TransitionRecord[],
): Promise<void> {
  const exits = cleanExits(transitions);
  if (exits.length === 0) return;
  const { rows } = await tx.execute<Beat>(sql`
    WITH renewed AS (
      UPDATE heartbeat h SET renewed_at = greatest(h.renewed_at, least(now(),
        i.at - coalesce(l.clock_offset_ms, 0) * interval '1 millisecond'))
      FROM jsonb_to_recordset(${toRecordset(exits)}::jsonb) AS i("programId" uuid, at timestamptz), host_liveness l
      WHERE h.host_id = ${hostId} AND h.program_id = i."programId" AND l.host_id = h.host_id
      RETURNING h.program_id, h.renewed_at
    )
    SELECT ${hostId}::uuid AS "hostId", p.id AS "programId", p.name, alert.ci
    FROM renewed JOIN program p ON p.id = renewed.program_id
    JOIN monitor m ON m.program_id = p.id AND m.revision = p.revision AND m.kind = 'HEARTBEAT'
    JOIN alert ON alert.host_id = ${hostId} AND alert.state = 'OPEN' AND alert.program_id = p.id
      AND alert.component = left('monitor:heartbeat:' || p.name, ${LONGEST_NAME})
    WHERE renewed.renewed_at + m.timeout_minutes * interval '1 minute' > now()`);
  await observe(
    tx,
    rows.map((beat) => observationOf(beat, 'OK', `${beat.name} exited cleanly`)),
  );
}

/** Starts the timers of monitors that are new, ends those that are gone, and raises those that ran out. Gives how many. */
export async function sweepHeartbeats(db: Database): Promise<number> {
  await db.execute(sql`
    WITH wanted AS MATERIALIZED (
      SELECT a.host_id, a.program_id FROM assignment a JOIN program p ON p.id = a.program_id
      JOIN monitor m ON m.program_id = p.id AND m.revision = p.revision AND m.kind = 'HEARTBEAT'
      WHERE a.enabled
    ), gone AS (
      DELETE FROM heartbeat h
      WHERE NOT EXISTS (SELECT FROM wanted w WHERE w.host_id = h.host_id AND w.program_id = h.program_id)
    )
    INSERT INTO heartbeat (host_id, program_id) SELECT host_id, program_id FROM wanted ORDER BY 1, 2 ON CONFLICT DO NOTHING`);
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<Beat>(sql`
      SELECT h.host_id AS "hostId", p.id AS "programId", p.name, coalesce(m.ci_uuid, m.ci_name, '') AS ci, m.severity,
        m.timeout_minutes AS "timeoutMinutes"
      FROM heartbeat h JOIN program p ON p.id = h.program_id
      JOIN monitor m ON m.program_id = p.id AND m.revision = p.revision AND m.kind = 'HEARTBEAT'
      WHERE h.renewed_at + m.timeout_minutes * interval '1 minute' < now() AND m.severity <> 'OK' AND NOT EXISTS (
        SELECT FROM alert WHERE alert.host_id = h.host_id AND alert.state = 'OPEN' AND alert.program_id = p.id
          AND alert.component = left('monitor:heartbeat:' || p.name, ${LONGEST_NAME}))
      FOR UPDATE OF h SKIP LOCKED`);
    await observe(
      tx,
      rows.map((beat) =>
        observationOf(
          beat,
          beat.severity,
          `${beat.name} has not exited cleanly for ${beat.timeoutMinutes} minutes`,
        ),
      ),
    );
    return rows.length;
  });
}
