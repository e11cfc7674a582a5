import type { Notice, Outcome, RouteTarget } from '@dart/schema';
import { postJson } from './post-json.ts';
import { toLine } from './words.ts';

/** PagerDuty's own bound. */
const LONGEST_SUMMARY = 1_024;

const ACTIONS = {
  OPENED: 'trigger',
  ROSE: 'trigger',
  TEST: 'trigger',
  ACKNOWLEDGED: 'acknowledge',
  CLEARED: 'resolve',
} as const satisfies Readonly<Record<Notice['event'], string>>;

const SEVERITIES = {
  URGENT_1: 'critical',
  URGENT_2: 'error',
  URGENT_3: 'error',
  WARNING: 'warning',
  INFORMATION: 'info',
  OK: 'info',
} as const satisfies Readonly<Record<Notice['content']['severity'], string>>;

type Action = (typeof ACTIONS)[Notice['event']];

/** An event of the Events API v2. The alert's id makes all of its events one incident, so that a repeat changes nothing. */
export function composePagerDuty(routingKey: string, notice: Notice, action: Action) {
  const { id, host, component, ci, program, environment, severity, message } = notice.content;
  const event = { routing_key: routingKey, event_action: action, dedup_key: id };
  if (action !== 'trigger') return event;
  return {
    ...event,
    client: 'dart',
    payload: {
      summary: toLine(`${host} ${component}: ${message}`, LONGEST_SUMMARY),
      source: host,
      severity: SEVERITIES[severity],
      timestamp: notice.at,
      component,
      ...(program !== null && { group: `${program} (${environment ?? ''})` }),
      ...(ci !== null && { class: ci }),
      custom_details: { ...notice.content, delivery: notice.id },
    },
  };
}

/** Sends an event; a test is resolved at once, so that it wakes nobody for long. */
export async function sendPagerDuty(
  route: RouteTarget,
  notice: Notice,
  signal: AbortSignal,
): Promise<Outcome> {
  const headers = { 'idempotency-key': notice.id };
  const send = (action: Action): Promise<Outcome> =>
    postJson(
      route.url ?? '',
      JSON.stringify(composePagerDuty(route.secret ?? '', notice, action)),
      headers,
      signal,
    );
  const outcome = await send(ACTIONS[notice.event]);
  return notice.event === 'TEST' && outcome.isAccepted ? send('resolve') : outcome;
}
