import type { AlertFilter, AlertRowFragment } from '@dart/client/registrar';

/** Whether an alert is muted at a time; a row that was loaded before may say so longer than it holds. */
export const isMuted = ({ mute }: AlertRowFragment, nowMs: number): boolean =>
  mute !== null && Date.parse(mute.until) > nowMs;

/** Whether an alert is one of a filter's, as the gateway would say. */
export function matchAlert(alert: AlertRowFragment, filter: AlertFilter): boolean {
  const { states, severities, host, program, environment, acknowledged, muted } = filter;
  return (
    (states == null || states.includes(alert.state)) &&
    (severities == null || severities.includes(alert.severity)) &&
    (host == null || alert.host.name === host) &&
    (program == null || alert.program?.name === program) &&
    (environment == null || alert.program?.environment === environment) &&
    (acknowledged == null || acknowledged === (alert.acknowledgement !== null)) &&
    (muted == null || muted === isMuted(alert, Date.now()))
  );
}

/** The most urgent first, of these the latest. */
export function compareAlerts(left: AlertRowFragment, right: AlertRowFragment): number {
  const byUrgency = URGENCY.indexOf(left.severity) - URGENCY.indexOf(right.severity);
  return byUrgency === 0 ? Date.parse(right.raisedAt) - Date.parse(left.raisedAt) : byUrgency;
}

/** All severities, the most urgent first. */
export const URGENCY: readonly AlertRowFragment['severity'][] = [
  'URGENT_1',
  'URGENT_2',
  'URGENT_3',
  'WARNING',
  'INFORMATION',
  'OK',
];
