import type { HostReader } from '../model/host-reader.ts';
import type { Alerts } from './alerts.ts';

const PENDING = { component: 'monitor:pending' };
const SUPERVISORD = { component: 'agent:supervisord' };

/** What is watched of every host, after each look at supervisord: whether it answers, and whether changes wait there. */
export function lookAtHost(alerts: Alerts, { answers, difference }: HostReader): void {
  if (answers) alerts.clear(SUPERVISORD, 'supervisord answers');
  else {
    const nextStep = 'look at its log, and at the agent’s for the reason';
    alerts.hold(SUPERVISORD, 'URGENT_2', `supervisord does not answer the agent; ${nextStep}`);
  }
  if (difference === undefined) return;
  const { added, changed, removed } = difference;
  const parts = Object.entries({ added, changed, removed })
    .filter(([, groups]) => groups.length > 0)
    .map(([kind, groups]) => `${kind}: ${groups.join(', ')}`);
  if (parts.length === 0) alerts.clear(PENDING, 'nothing is pending');
  else alerts.hold(PENDING, 'WARNING', `changes wait for an update; ${parts.join('; ')}`);
}
