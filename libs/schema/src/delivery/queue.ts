import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { lockAlerts } from '../alert/lock.ts';
import { isMoreUrgent } from '../alert/urgency.ts';
import { inTransaction } from '../transaction.ts';

/** A host that came back tells what happened meanwhile before what was held back is delivered. */
const SETTLING = sql.raw(`interval '30 seconds'`);

/**
 * What of an alert (`a`) on its host (`h`) was not told yet (`n`): null when all was. What is open is told once, and again
 * when it is more urgent than what was told, or when somebody acknowledged it; what is cleared when it was told before.
 */
const EVENT = sql`CASE
  WHEN a.state = 'CLEARED' THEN 'CLEARED'
  WHEN n.alert_id IS NULL THEN 'OPENED'
  WHEN ${isMoreUrgent(sql`a.severity`, sql`n.severity`)} THEN 'ROSE'
  WHEN a.acknowledged_at IS DISTINCT FROM n.acknowledged_at AND a.acknowledged_at IS NOT NULL THEN 'ACKNOWLEDGED' END`;

/**
 * Why what is new about an alert is held back: somebody muted it, or its host is away, and the host's own alert says so
 * for all. What was observed before the host came back waits until it has had the time to tell what it knows.
 */
const SUPPRESSION = sql`CASE
  WHEN a.muted_until > now() THEN 'MUTED'
  WHEN a.component NOT LIKE 'agent:%' AND (h.state <> 'ONLINE'
    OR (least(a.raised_at, a.first_at) < h.state_since AND now() < h.state_since + ${SETTLING})) THEN 'HOST_AWAY' END`;

/** Alerts of which something is to be told, on these hosts or on all; first those that are open, then those that are cleared. */
function untold(columns: SQL, hosts: SQL): SQL {
  return sql`
    SELECT ${columns} FROM alert a JOIN host h ON h.id = a.host_id LEFT JOIN alert_notice n ON n.alert_id = a.id
    WHERE a.state = 'OPEN' AND h.deleted_at IS NULL ${hosts} AND ${EVENT} IS NOT NULL
    UNION ALL
    SELECT ${columns} FROM alert_notice n JOIN alert a ON a.id = n.alert_id JOIN host h ON h.id = a.host_id
    WHERE a.state = 'CLEARED' ${hosts}`;
}

/** Whether a route wants to hear of an alert of this host, severity and environment. */
const MATCHES = sql`r.enabled
  AND (cardinality(r.severities) = 0 OR due.severity = ANY (r.severities))
  AND (cardinality(r.environments) = 0 OR p.environment = ANY (r.environments))
  AND NOT EXISTS (
    SELECT FROM jsonb_to_recordset(r.labels) AS wanted(key text, value text) WHERE NOT EXISTS (
      SELECT FROM host_label l WHERE l.host_id = due.host_id AND l.key = wanted.key AND l.value = wanted.value
        AND (l.source = 'PERSON' OR NOT EXISTS (
          SELECT FROM host_label o WHERE o.host_id = l.host_id AND o.key = l.key AND o.source = 'PERSON'))))`;

/** Whether a route was told of the alert: then it hears of its end, too, whatever it wants by now. */
const WAS_TOLD = sql`EXISTS (
  SELECT FROM delivery d WHERE d.alert_id = due.id AND d.route_id = r.id AND d.event IN ('OPENED', 'ROSE')
    AND d.state <> 'SUPPRESSED')`;

const CONTENT = sql`jsonb_build_object('id', due.id, 'host', due.host, 'component', due.component,
  'ci', nullif(due.ci, ''), 'program', p.name, 'environment', p.environment, 'severity', due.severity,
  'message', due.message, 'count', due.count, 'firstAt', due.first_at, 'lastAt', due.last_at, 'raisedAt', due.raised_at,
  'acknowledgedAt', due.acknowledged_at, 'acknowledgedBy', due.acknowledged_by,
  'acknowledgedNote', due.acknowledged_note, 'clearedAt', due.cleared_at, 'clearing', due.clearing,
  'clearedBy', due.cleared_by, 'clearedMessage', due.cleared_message)`;

/**
 * Writes what is to be told about alerts of these hosts, for each route that wants it, in the transaction of the change.
 * The difference between the alerts and what was told of them says what that is, so that nothing is told twice, and what is
 * left out here is found by `sweepDeliveries`. The alerts of the hosts must be locked. Gives how many deliveries.
 */
export async function queueDeliveries(tx: Database, hostIds: readonly string[]): Promise<number> {
  if (hostIds.length === 0) return 0;
  const hosts = sql`AND a.host_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(hostIds)}::jsonb)::uuid)`;
  const columns = sql`a.*, h.name AS host, n.severity AS told_severity, n.acknowledged_at AS told_acknowledged_at,
    ${EVENT} AS event, CASE WHEN ${EVENT} IN ('OPENED', 'ROSE') THEN ${SUPPRESSION} END AS suppression`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    WITH due AS MATERIALIZED (${untold(columns, hosts)}), told AS (
      INSERT INTO alert_notice (alert_id, severity, acknowledged_at)
      SELECT id, CASE event WHEN 'ACKNOWLEDGED' THEN told_severity ELSE severity END,
        CASE event WHEN 'ACKNOWLEDGED' THEN acknowledged_at ELSE told_acknowledged_at END
      FROM due WHERE event <> 'CLEARED' AND suppression IS NULL
      ON CONFLICT (alert_id) DO UPDATE SET severity = excluded.severity, acknowledged_at = excluded.acknowledged_at
    ), forgotten AS (
      DELETE FROM alert_notice USING due WHERE alert_notice.alert_id = due.id AND due.event = 'CLEARED'
    )
    INSERT INTO delivery (alert_id, route_id, event, severity, content, state, suppression, finished_at)
    SELECT due.id, r.id, due.event, due.severity, ${CONTENT},
      CASE WHEN due.suppression IS NULL THEN 'WAITING' ELSE 'SUPPRESSED' END, due.suppression,
      CASE WHEN due.suppression IS NOT NULL THEN now() END
    FROM due LEFT JOIN program p ON p.id = due.program_id
    JOIN route r ON CASE WHEN due.event IN ('OPENED', 'ROSE') THEN ${MATCHES} ELSE ${WAS_TOLD} END
    ORDER BY due.raised_at, due.id, r.name
    ON CONFLICT (alert_id, route_id, event, severity) WHERE state = 'SUPPRESSED' DO NOTHING
    RETURNING id`);
  return rows.length;
}

/**
 * Writes what only time makes due: a mute that is over, a host that is back; and alerts that a change of programs or
 * assignments has cleared. Gives how many deliveries.
 */
export async function sweepDeliveries(db: Database): Promise<number> {
  const { rows } = await db.execute<{ hostId: string }>(sql`
    SELECT DISTINCT host_id AS "hostId" FROM (
      ${untold(sql`a.host_id, ${EVENT} AS event, ${SUPPRESSION} AS suppression`, sql``)}) due
    WHERE event NOT IN ('OPENED', 'ROSE') OR suppression IS NULL`);
  if (rows.length === 0) return 0;
  const hostIds = rows.map(({ hostId }) => hostId);
  return inTransaction(db, async (tx) => {
    await lockAlerts(tx, hostIds);
    return queueDeliveries(tx, hostIds);
  });
}
