import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { toRecordset } from '../agent/recordset.ts';
import { observe } from '../alert/observe.ts';
import { LONGEST_NAME, type Observation } from '../alert/plan-alerts.ts';
import { inTransaction } from '../transaction.ts';
import { definitionKey, expectNext, findDefinitions, followSchedules } from './expect.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Fires that one pass looks at; the rest waits for the next. */
const MOST = 5_000;

interface Holder {
  readonly hostId: string;
  readonly host: string;
  readonly programId: string;
  readonly program: string;
  readonly name: string;
}

interface DueFire extends Holder, Record<string, unknown> {
  readonly revision: number;
  readonly nominalMs: number;
  readonly isLate: boolean;
}

/**
 * A fire is late of which nothing was told: no run, none that was skipped, missed or queued. Only of a host that has been
 * online since before, so that an outage raises one alert and not one for each schedule; whose agent has taken the
 * program; and, of a schedule for the fleet, on the first of such hosts, when no host was granted the time.
 */
const IS_LATE = sql`
  h.state = 'ONLINE' AND h.state_since <= e.nominal_at
  AND EXISTS (SELECT FROM assignment_report r WHERE r.host_id = e.host_id AND r.program_id = e.program_id
    AND r.revision = e.revision AND r.refusal IS NULL)
  AND NOT EXISTS (SELECT FROM run WHERE run.program_id = e.program_id AND run.schedule = e.schedule
    AND run.nominal_at = e.nominal_at AND (s.once OR run.host_id = e.host_id))
  AND NOT (s.once AND (EXISTS (SELECT FROM fire_lease l WHERE l.program_id = e.program_id AND l.schedule = e.schedule
      AND l.nominal_at = e.nominal_at)
    OR EXISTS (SELECT FROM expected_fire o JOIN host oh ON oh.id = o.host_id WHERE o.program_id = e.program_id
      AND o.schedule = e.schedule AND oh.state = 'ONLINE' AND oh.state_since <= e.nominal_at AND o.host_id < e.host_id)))`;

const componentOf = ({ program, name }: Pick<Holder, 'program' | 'name'>): string =>
  `run:late:${program}:${name}`;

const observationOf = (
  holder: Holder,
  at: Date,
  severity: 'WARNING' | 'OK',
  message: string,
): Observation => ({
  ...{ hostId: holder.hostId, programId: holder.programId, component: componentOf(holder), ci: '' },
  ...{ severity, message, count: 1, start: null, sequence: null, firstAt: at, lastAt: at },
});

/**
 * Raises an alert for each fire that should have started and of which nothing is heard; clears it when a later fire of the
 * schedule is told, or the schedule is not wanted any more. Of several gateways each takes other fires. Gives how many alerts
 * were raised or cleared.
 */
export async function sweepLateFires(db: Database, nowMs = Date.now()): Promise<number> {
  await followSchedules(db, nowMs);
  return (await raiseLate(db, nowMs)) + (await clearLate(db));
}

async function raiseLate(db: Database, nowMs: number): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<DueFire>(sql`
      SELECT e.host_id AS "hostId", h.name AS host, e.program_id AS "programId", p.name AS program, e.schedule AS name,
        e.revision, (extract(epoch FROM e.nominal_at) * 1000)::float8 AS "nominalMs", ${IS_LATE} AS "isLate"
      FROM expected_fire e JOIN host h ON h.id = e.host_id JOIN program p ON p.id = e.program_id
      JOIN schedule s ON s.program_id = e.program_id AND s.revision = e.revision AND s.name = e.schedule
      WHERE e.late_at < ${new Date(nowMs).toISOString()}::timestamptz
      ORDER BY e.late_at LIMIT ${MOST} FOR UPDATE OF e SKIP LOCKED`);
    if (rows.length === 0) return 0;
    const definitions = await findDefinitions(tx, rows);
    const next = rows.flatMap((row) => {
      const definition = definitions.get(definitionKey(row));
      if (!definition) return [];
      // Of many that passed while no gateway ran, only those are looked at that became late just now.
      const latest = nowMs - THRESHOLDS.lateAfterMs - definition.jitterSeconds * 1000;
      const after = Math.max(row.nominalMs, latest);
      return { ...row, ...expectNext(definition, row.programId, row.hostId, after) };
    });
    await tx.execute(sql`
      UPDATE expected_fire e SET nominal_at = i."nominalAt", late_at = i."lateAt"
      FROM jsonb_to_recordset(${toRecordset(next)}::jsonb) AS i("hostId" uuid, "programId" uuid, name text,
        "nominalAt" timestamptz, "lateAt" timestamptz)
      WHERE e.host_id = i."hostId" AND e.program_id = i."programId" AND e.schedule = i.name`);
    const late = rows.filter(({ isLate }) => isLate);
    await observe(
      tx,
      late.map((fire) => {
        const at = new Date(fire.nominalMs);
        const time = `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
        const message = `${fire.program} should have started at ${time}, and ${fire.host} has told nothing of it for ${THRESHOLDS.lateAfterMs / 1000} s: look at its clock and at the log of its agent`;
        return observationOf(fire, at, 'WARNING', message);
      }),
    );
    return late.length;
  });
}

/** By the time of the fire, which is the last time of the alert. */
async function clearLate(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<Holder & { wanted: boolean } & Record<string, unknown>>(sql`
      SELECT alert.host_id AS "hostId", h.name AS host, p.id AS "programId", p.name AS program,
        coalesce(e.schedule, substr(alert.component, length('run:late:' || p.name || ':') + 1)) AS name,
        e.schedule IS NOT NULL AS wanted
      FROM alert JOIN host h ON h.id = alert.host_id JOIN program p ON p.id = alert.program_id
      LEFT JOIN expected_fire e ON e.host_id = alert.host_id AND e.program_id = alert.program_id
        AND alert.component = left('run:late:' || p.name || ':' || e.schedule, ${LONGEST_NAME})
      WHERE alert.state = 'OPEN' AND alert.component LIKE 'run:late:%' AND (e.schedule IS NULL OR EXISTS (
        SELECT FROM run JOIN schedule s ON s.program_id = e.program_id AND s.revision = e.revision AND s.name = e.schedule
        WHERE run.program_id = e.program_id AND run.schedule = e.schedule AND run.nominal_at >= alert.last_at
          AND (s.once OR run.host_id = e.host_id)))`);
    await observe(
      tx,
      rows.map((row) =>
        observationOf(
          row,
          new Date(),
          'OK',
          row.wanted
            ? 'the host tells what comes of its fires'
            : 'the schedule is paused, changed or gone, so nothing is expected of it',
        ),
      ),
    );
    return rows.length;
  });
}
