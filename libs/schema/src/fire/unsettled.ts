import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { observe } from '../alert/observe.ts';
import { inTransaction } from '../transaction.ts';
import { observationOf, type FireHolder } from './alert.ts';
import { lockFires } from './lock.ts';
import { GATEWAY_START } from './settle.ts';

/** Programs of one pass; the rest waits for the next. */
const MOST_PROGRAMS = 100;

/**
 * Five minutes is more than a start takes. After an outage of the gateways all hosts come back at once, and get a minute
 * to tell what they could not; a host that comes and goes gets an hour.
 */
const IS_LATE = sql`l.settled_at IS NULL AND l.granted_at < now() - interval '5 minutes'
  AND (h.state_since < now() - interval '1 minute' OR l.granted_at < now() - interval '1 hour')`;

interface LateFires extends FireHolder, Record<string, unknown> {
  readonly host: string;
  readonly count: number;
  readonly lastAt: string;
}

/**
 * Gives fires an end whose host was granted them and never told what came of it: a row that says so, and an alert. It may
 * have started the program, so nobody else is granted that time. Should the host tell later, that replaces the row. Gives
 * how many schedules there were.
 */
export async function sweepUnsettledFires(db: Database): Promise<number> {
  return inTransaction(db, async (tx) => {
    const found = await tx.execute<{ id: string }>(sql`
      SELECT DISTINCT l.program_id AS id FROM fire_lease l JOIN host h ON h.id = l.host_id
      WHERE ${IS_LATE} LIMIT ${MOST_PROGRAMS}`);
    if (found.rows.length === 0) return 0;
    const programIds = found.rows.map(({ id }) => id);
    await lockFires(tx, programIds);
    const { rows } = await tx.execute<LateFires>(sql`
      WITH late AS (
        UPDATE fire_lease l SET settled_at = now() FROM host h, program p
        WHERE h.id = l.host_id AND p.id = l.program_id AND ${IS_LATE}
          AND l.program_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(programIds)}::jsonb)::uuid)
        RETURNING l.program_id, l.schedule, l.nominal_at, l.host_id, h.name AS host, p.name AS program,
          (SELECT name FROM host WHERE host.id = l.busy_host_id) AS busy
      ), replaced AS (
        DELETE FROM run USING late l WHERE run.program_id = l.program_id AND run.schedule = l.schedule
          AND run.nominal_at = l.nominal_at AND run.started_at IS NULL
      ), written AS (
        INSERT INTO run (host_id, start, sequence, group_name, process, program_id, cause, schedule, nominal_at, outcome,
          reason)
        SELECT host_id, ${GATEWAY_START}, nextval('row_version'), program, program, program_id, 'FIRE', schedule,
          nominal_at, CASE WHEN busy IS NULL THEN 'UNKNOWN' ELSE 'SKIPPED' END,
          CASE WHEN busy IS NULL THEN host || ' was granted this time and has not told what came of it; it may have started it'
            ELSE 'it ran already on ' || busy END
        FROM late ORDER BY nominal_at
      )
      SELECT host_id AS "hostId", program_id AS "programId", program, schedule, host, count(*)::int AS count,
        to_char(max(nominal_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') AS "lastAt"
      FROM late WHERE busy IS NULL GROUP BY host_id, program_id, program, schedule, host`);
    await observe(
      tx,
      rows.map((late) => observationOf(late, 'WARNING', describe(late), late.count)),
    );
    return rows.length;
  });
}

function describe({ host, lastAt }: LateFires): string {
  return `${host} was granted the fire of ${lastAt} and has not told what came of it: it may have started it; look at the program there, and at the host’s agent`;
}
