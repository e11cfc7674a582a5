import type { Database } from '@dart/database';
import { fullName } from '@dart/supervisor';
import { sql } from 'drizzle-orm';
import { observe } from '../alert/observe.ts';
import { LONGEST_NAME, type Observation } from '../alert/plan-alerts.ts';
import { inTransaction } from '../transaction.ts';
import { THRESHOLDS } from './thresholds.ts';

interface LongRun extends Record<string, unknown> {
  readonly hostId: string;
  readonly programId: string;
  readonly group: string;
  readonly process: string;
  readonly atMs: number;
  readonly seconds: number;
  readonly usualSeconds: number;
}

const COMPONENT = 'run:long:';
/** The process's name as supervisorctl prints it, which is in the component. */
const FULL_NAME = sql`CASE WHEN r.group_name = r.process THEN r.process ELSE r.group_name || ':' || r.process END`;

/**
 * Raises an alert for each run of a scheduled program that takes unusually long, by the last runs of the same process that
 * succeeded: once for a run, also when a person clears it. Clears it when the run has ended. A program without a schedule
 * is meant to go on, and none of its runs is too long. Gives how many alerts were raised or cleared.
 */
export async function sweepLongRuns(db: Database): Promise<number> {
  return (await raiseLong(db)) + (await clearLong(db));
}

async function raiseLong(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { longFactor, longFloorSeconds, longMinimumRuns, longMostRuns } = THRESHOLDS;
    const { rows } = await tx.execute<LongRun>(sql`
      SELECT r.host_id AS "hostId", r.program_id AS "programId", r.group_name AS "group", r.process,
        (extract(epoch FROM clock.at) * 1000)::float8 AS "atMs",
        extract(epoch FROM clock.at - r.started_at)::float8 AS seconds, past.p95 AS "usualSeconds"
      FROM run r JOIN program p ON p.id = r.program_id AND p.deleted_at IS NULL
      JOIN host h ON h.id = r.host_id AND h.state = 'ONLINE' AND h.deleted_at IS NULL
      JOIN assignment a ON a.host_id = r.host_id AND a.program_id = p.id AND a.enabled
      JOIN host_liveness l ON l.host_id = r.host_id
      CROSS JOIN LATERAL (SELECT now() + coalesce(l.clock_offset_ms, 0) * interval '1 millisecond' AS at) clock
      CROSS JOIN LATERAL (
        SELECT count(*) AS runs, percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM o.ended_at - o.started_at)) AS p95
        FROM (SELECT started_at, ended_at FROM run b WHERE b.host_id = r.host_id AND b.group_name = r.group_name
          AND b.process = r.process AND b.outcome = 'SUCCEEDED' AND b.ended_at >= b.started_at
          ORDER BY b.id DESC LIMIT ${longMostRuns}) o
      ) past
      WHERE r.outcome = 'RUNNING' AND r.started_at < clock.at - ${longFloorSeconds} * interval '1 second'
        AND EXISTS (SELECT FROM schedule s WHERE s.program_id = p.id AND s.revision = p.revision)
        AND past.runs >= ${longMinimumRuns}
        AND extract(epoch FROM clock.at - r.started_at) > greatest(${longFloorSeconds}, past.p95 * ${longFactor})
        AND NOT EXISTS (SELECT FROM alert WHERE alert.host_id = r.host_id AND alert.first_at >= r.started_at
          AND alert.component = left(${COMPONENT} || ${FULL_NAME}, ${LONGEST_NAME}))
      ORDER BY r.id FOR UPDATE OF r SKIP LOCKED`);
    await observe(
      tx,
      rows.map((run) => {
        const { hostId, programId, seconds, usualSeconds, atMs } = run;
        const name = fullName(run.group, run.process);
        const message = `${name} has been running for ${Math.round(seconds)} s; 95 of 100 runs took at most ${Math.ceil(usualSeconds)} s: look what it waits for, or stop it`;
        return observationOf({ hostId, programId, name }, new Date(atMs), 'WARNING', message);
      }),
    );
    return rows.length;
  });
}

async function clearLong(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.execute<{ hostId: string; programId: string; name: string }>(sql`
      SELECT alert.host_id AS "hostId", alert.program_id AS "programId", substr(alert.component, ${COMPONENT.length + 1}) AS name
      FROM alert WHERE alert.state = 'OPEN' AND alert.component LIKE ${`${COMPONENT}%`} AND NOT EXISTS (
        SELECT FROM run r WHERE r.host_id = alert.host_id AND r.outcome = 'RUNNING' AND r.started_at <= alert.first_at
          AND alert.component = left(${COMPONENT} || ${FULL_NAME}, ${LONGEST_NAME}))`);
    await observe(
      tx,
      rows.map((row) => observationOf(row, new Date(), 'OK', 'the run has ended')),
    );
    return rows.length;
  });
}

const observationOf = (
  { hostId, programId, name }: { hostId: string; programId: string; name: string },
  at: Date,
  severity: 'WARNING' | 'OK',
  message: string,
): Observation => ({
  ...{ hostId, programId, component: `${COMPONENT}${name}`, ci: '', severity, message },
  ...{ count: 1, start: null, sequence: null, firstAt: at, lastAt: at },
});
