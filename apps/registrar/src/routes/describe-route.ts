import type { DeliveryRowFragment, RouteRowFragment } from '@dart/client/registrar';

/** A route for scripts. */
export function describeRoute(route: RouteRowFragment): Record<string, unknown> {
  const { name, enabled, severities, environments, labels, target, to, createdAt, id } = route;
  return { name, enabled, severities, environments, labels, target, to, createdAt, id };
}

/** A delivery for scripts. */
export function describeDelivery(delivery: DeliveryRowFragment): Record<string, unknown> {
  const { key, route, alert, event, severity, message, state, suppression, attempts } = delivery;
  const { nextAttemptAt, result, createdAt, finishedAt, id } = delivery;
  return {
    ...{ key, route: route.name, host: alert.host.name, component: alert.component, alert: alert.shortId },
    ...{
      event,
      severity,
      message,
      state,
      suppression,
      attempts,
      nextAttemptAt,
      result,
      createdAt,
      finishedAt,
    },
    id,
  };
}
