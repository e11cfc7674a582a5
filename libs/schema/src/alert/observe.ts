import type { Database } from '@dart/database';
import { sql } from 'drizzle-orm';
import { queueDeliveries } from '../delivery/queue.ts';
import { toRecordset } from '../agent/recordset.ts';
import { findCovered } from '../maintenance/covered.ts';
import { clearGoneAlerts } from './clear-gone.ts';
import { lockAlerts } from './lock.ts';
import { alertKeyOf, LONGEST_NAME, planAlerts, type AlertSpan, type Observation } from './plan-alerts.ts';
import { isMoreUrgent } from './urgency.ts';

const LONGEST_MESSAGE = 16_384;
/** A count stays at what a column of 32 bits holds. */
const MOST_COUNT = 2 ** 31 - 1;

/** Columns of an acknowledgement: gone when the alert is more urgent than what somebody acknowledged. */
const KEPT_ACKNOWLEDGEMENT = sql.join(
  ['acknowledged_at', 'acknowledged_by', 'acknowledged_note', 'acknowledged_severity'].map((name) => {
    const column = sql.raw(name);
    const isWorse = isMoreUrgent(sql`i.severity`, sql`alert.acknowledged_severity`);
    return sql`${column} = CASE WHEN ${isWorse} THEN NULL ELSE alert.${column} END`;
  }),
  sql`, `,
);

/**
 * Alerts that are open go on, or are cleared; gives their ids by key. One that becomes more urgent than it was when
 * somebody acknowledged it is acknowledged no more.
 */
async function continueAlerts(tx: Database, spans: readonly AlertSpan[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; hostId: string; component: string; ci: string }>(sql`
    UPDATE alert SET severity = coalesce(i.severity, alert.severity), message = coalesce(i.message, alert.message),
      program_id = coalesce(i."programId", alert.program_id), count = least(alert.count::bigint + i.count, ${MOST_COUNT}),
      last_at = CASE WHEN i.severity IS NULL THEN alert.last_at ELSE i."lastAt" END,
      state = CASE WHEN i."isCleared" THEN 'CLEARED' ELSE 'OPEN' END,
      cleared_at = CASE WHEN i."isCleared" THEN now() END,
      clearing = CASE WHEN i."isCleared" THEN 'OK' END,
      cleared_message = i."clearedMessage", ${KEPT_ACKNOWLEDGEMENT},
      version = nextval('row_version')
    FROM jsonb_to_recordset(${toRecordset(spans)}::jsonb) AS i("hostId" uuid, component text, ci text, "programId" uuid,
      severity text, message text, count int, "lastAt" timestamptz, "isCleared" boolean, "clearedMessage" text)
    WHERE alert.state = 'OPEN' AND alert.host_id = i."hostId" AND alert.component = i.component AND alert.ci = i.ci
    RETURNING alert.id, alert.host_id AS "hostId", alert.component, alert.ci`);
  return new Map(rows.map((row) => [alertKeyOf(row), row.id]));
}

async function openAlerts(tx: Database, spans: readonly AlertSpan[]): Promise<void> {
  if (spans.length === 0) return;
  await tx.execute(sql`
    INSERT INTO alert (id, host_id, component, ci, program_id, severity, message, count, first_at, last_at, state,
      cleared_at, clearing, cleared_message)
    SELECT id, "hostId", component, ci, "programId", severity, message, greatest(count, 1), "firstAt", "lastAt",
      CASE WHEN "isCleared" THEN 'CLEARED' ELSE 'OPEN' END, CASE WHEN "isCleared" THEN now() END,
      CASE WHEN "isCleared" THEN 'OK' END, "clearedMessage"
    FROM jsonb_to_recordset(${toRecordset(spans)}::jsonb) AS i(id uuid, "hostId" uuid, component text, ci text,
      "programId" uuid, severity text, message text, count int, "firstAt" timestamptz, "lastAt" timestamptz,
      "isCleared" boolean, "clearedMessage" text)`);
}

/**
 * Writes what was observed and what it makes of alerts, in a constant number of statements: an alert that is open goes
 * on or is cleared, others are opened, and what nobody monitors any more is closed again at once. What is to be told of that
 * is written, too. While maintenance lasts only an OK makes something of alerts: what an agent tells is held until after it,
 * what the gateway finds it finds again.
 */
export async function observe(tx: Database, told: readonly Observation[]): Promise<void> {
  if (told.length === 0) return;
  const observations = told.map(bound);
  const hostIds = [...new Set(observations.map(({ hostId }) => hostId))];
  await lockAlerts(tx, hostIds);
  const covered = await findCovered(tx, observations);
  const counted = observations.filter((each) => each.severity === 'OK' || !covered.has(each));
  const { spans, spanOf } = planAlerts(counted);
  const open = await continueAlerts(
    tx,
    spans.filter(({ isFirst }) => isFirst),
  );
  const fresh = spans.filter(
    (span) => span.severity !== null && !(span.isFirst && open.has(alertKeyOf(span))),
  );
  await openAlerts(tx, fresh);
  const opened = new Set(fresh);
  const alertIdOf = (span: AlertSpan): string | null =>
    opened.has(span) ? span.id : (open.get(alertKeyOf(span)) ?? null);
  const spanByObservation = new Map(counted.map((observation, index) => [observation, spanOf[index]]));
  const rows = observations
    .filter((each) => each.start !== null || spanByObservation.has(each))
    .map((each) => {
      const span = spanByObservation.get(each);
      const held = covered.has(each) && each.start !== null;
      return { ...each, held, alertId: span === undefined ? null : alertIdOf(span) };
    });
  await tx.execute(sql`
    INSERT INTO event (host_id, start, sequence, component, ci, program_id, severity, message, count, first_at, last_at,
      alert_id, held)
    SELECT "hostId", start, sequence, component, ci, "programId", severity, message, count, "firstAt", "lastAt", "alertId",
      held
    FROM jsonb_to_recordset(${toRecordset(rows)}::jsonb) AS i("hostId" uuid, start int, sequence bigint, component text,
      ci text, "programId" uuid, severity text, message text, count int, "firstAt" timestamptz, "lastAt" timestamptz,
      "alertId" uuid, held boolean)
    ON CONFLICT DO NOTHING`);
  await clearGoneAlerts(tx, { hostIds });
  await queueDeliveries(tx, hostIds);
}

/** Names and messages as long as they may be; a longer one is cut. */
function bound(observation: Observation): Observation {
  const { component, ci, message } = observation;
  return {
    ...observation,
    component: component.slice(0, LONGEST_NAME),
    ci: ci.slice(0, LONGEST_NAME),
    message: message.slice(0, LONGEST_MESSAGE),
  };
}
