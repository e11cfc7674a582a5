import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { LONGEST_NAME } from './plan-alerts.ts';

/** Whose alerts are looked at: those of these hosts, of these programs, or all. */
export interface AlertScope {
  readonly hostIds?: readonly string[];
  readonly programIds?: readonly string[];
}

/**
 * Clears alerts of what is gone: the program is no longer assigned there, is disabled there, or was registered without
 * the monitor or the schedule. It is called in the transaction of the change, and after each report, since an agent may
 * still tell what it observed before it heard of the change. Gives how many there were.
 */
export async function clearGoneAlerts(tx: Database, { hostIds, programIds }: AlertScope): Promise<number> {
  const within = (ids: readonly string[]) =>
    sql`(SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH gone AS (
      SELECT alert.id, CASE WHEN a.id IS NULL THEN 'UNASSIGNED' WHEN NOT a.enabled THEN 'DISABLED' ELSE 'UNREGISTERED' END AS clearing
      FROM alert LEFT JOIN assignment a ON a.host_id = alert.host_id AND a.program_id = alert.program_id
      LEFT JOIN program p ON p.id = alert.program_id
      WHERE alert.state = 'OPEN' AND alert.program_id IS NOT NULL
        ${hostIds === undefined ? sql`` : sql`AND alert.host_id IN ${within(hostIds)}`}
        ${programIds === undefined ? sql`` : sql`AND alert.program_id IN ${within(programIds)}`}
        AND (a.id IS NULL OR NOT a.enabled OR (alert.component LIKE 'monitor:%' AND NOT EXISTS (
          SELECT FROM monitor m WHERE m.program_id = p.id AND m.revision = p.revision
            AND alert.ci = left(coalesce(m.ci_uuid, m.ci_name, ''), ${LONGEST_NAME})
            AND alert.component = left('monitor:' || lower(CASE WHEN m.kind = 'LOG' THEN m.stream ELSE m.kind END)
              || ':' || p.name || CASE WHEN m.name IS NULL THEN '' ELSE ':' || m.name END, ${LONGEST_NAME})))
          OR (alert.component ~ '^(schedule|fire):' AND NOT EXISTS (
            SELECT FROM schedule s WHERE s.program_id = p.id AND s.revision = p.revision AND alert.component
              IN (left('schedule:' || p.name || ':' || s.name, ${LONGEST_NAME}),
                left('fire:' || p.name || ':' || s.name, ${LONGEST_NAME})))))
    )
    UPDATE alert SET state = 'CLEARED', cleared_at = now(), clearing = gone.clearing, version = nextval('row_version')
    FROM gone WHERE alert.id = gone.id AND alert.state = 'OPEN' RETURNING alert.id`);
  return rows.length;
}
