import type { HostReader } from '../model/host-reader.ts';
import type { Alerts } from './alerts.ts';

const PENDING = { component: 'monitor:pending' };

/** What is watched of every host, after each look at supervisord: whether changes wait there. */
export function lookAtHost(alerts: Alerts, { difference }: HostReader): void {
  if (difference === undefined) return;
  const { added, changed, removed } = difference;
  const parts = Object.entries({ added, changed, removed })
    .filter(([, groups]) => groups.length > 0)
    .map(([kind, groups]) => `${kind}: ${groups.join(', ')}`);
  if (parts.length === 0) alerts.clear(PENDING, 'nothing is pending');
  else alerts.hold(PENDING, 'WARNING', `changes wait for an update; ${parts.join('; ')}`);
}
