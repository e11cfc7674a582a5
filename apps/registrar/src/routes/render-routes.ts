import type { DeliveryRowFragment, RouteRowFragment } from '@dart/client/registrar';
import { describeSeverity } from '../alerts/describe-severity.ts';
import type { Colours } from '../terminal/colours.ts';
import { describeAge } from '../terminal/describe-age.ts';
import { describeState } from '../terminal/describe-state.ts';
import { describeTime } from '../terminal/describe-time.ts';
import { renderTable } from '../terminal/render-table.ts';

/** Letters of an answer in a table; all of it is in the JSON. */
const SHOWN = 80;

/** What a route wants, in words. */
function describeMatch({ severities, environments, labels }: RouteRowFragment, colours: Colours): string {
  const words = [
    ...severities.map((severity) => describeSeverity(severity, colours)),
    ...environments,
    ...labels.map(({ key, value }) => `${key}=${value}`),
  ];
  return words.length === 0 ? 'all' : words.join(' ');
}

/** Routes as a table for people. */
export function renderRoutes(routes: readonly RouteRowFragment[], colours: Colours): string {
  if (routes.length === 0) return colours.faint('No route: alerts are delivered to nobody.\n');
  return renderTable<RouteRowFragment>(
    [
      { title: 'ROUTE', cell: ({ name }) => colours.strong(name) },
      { title: 'STATE', cell: ({ enabled }) => (enabled ? colours.good('● on') : colours.faint('○ off')) },
      { title: 'ALERTS', cell: (route) => describeMatch(route, colours) },
      { title: 'BY', cell: ({ target }) => target.toLowerCase() },
      { title: 'TO', cell: ({ to }) => to },
    ],
    routes,
    colours,
  );
}

/** A command that is delivered is on its way; a delivery is done. */
const describeDeliveryState = (state: DeliveryRowFragment['state'], colours: Colours): string =>
  state === 'DELIVERED' ? colours.good('✓ delivered') : describeState(state, colours);

/** Why it waits or did not go, or what the receiver said. */
function describeResult({ suppression, nextAttemptAt, attempts, result }: DeliveryRowFragment): string {
  if (suppression !== null) return suppression === 'MUTED' ? 'the alert was muted' : 'its host was away';
  const answer = (result ?? '').slice(0, SHOWN);
  return nextAttemptAt === null || attempts === 0
    ? answer
    : `${answer}; again at ${describeTime(nextAttemptAt)}`;
}

/** Deliveries as a table for people. */
export function renderDeliveries(
  deliveries: readonly DeliveryRowFragment[],
  colours: Colours,
  nowMs: number,
): string {
  if (deliveries.length === 0) return colours.faint('No delivery.\n');
  return renderTable<DeliveryRowFragment>(
    [
      { title: 'DELIVERY', cell: ({ key }) => key.slice(0, 8) },
      { title: 'AGE', align: 'right', cell: ({ createdAt }) => describeAge(createdAt, nowMs) },
      { title: 'STATE', cell: ({ state }) => describeDeliveryState(state, colours) },
      { title: 'ROUTE', cell: ({ route }) => route.name },
      { title: 'EVENT', cell: ({ event }) => event.toLowerCase() },
      { title: 'HOST', cell: ({ alert }) => alert.host.name },
      { title: 'COMPONENT', cell: ({ alert }) => colours.strong(alert.component) },
      { title: 'TRIES', align: 'right', cell: ({ attempts }) => (attempts === 0 ? '' : String(attempts)) },
      { title: 'RESULT', cell: describeResult },
    ],
    deliveries,
    colours,
  );
}
