import { builder } from '../builder.ts';
import { DeliveryEvent, DeliveryState, Severity, Suppression } from '../enums.ts';
import '../route/types.ts';

export const DeliveryType = builder.drizzleNode('deliveries', {
  name: 'Delivery',
  description: 'What is or was to be told about an alert by one route.',
  authScopes: { viewer: true },
  id: { column: (delivery) => delivery.id },
  fields: (t) => ({
    key: t.exposeString('id', {
      description: 'What the receiver gets as the key of the delivery, the same at each attempt.',
    }),
    route: t.relation('route', { description: 'The route.' }),
    alert: t.relation('alert', { description: 'The alert.' }),
    event: t.expose('event', { type: DeliveryEvent, description: 'What happened to the alert.' }),
    severity: t.expose('severity', { type: Severity, description: 'As urgent as the alert was then.' }),
    message: t.string({
      description: 'What the alert said then.',
      resolve: ({ content }) => content.message,
    }),
    state: t.expose('state', { type: DeliveryState, description: 'Where it is in its life.' }),
    suppression: t.expose('suppression', {
      type: Suppression,
      nullable: true,
      description: 'SUPPRESSED: why.',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'Attempts that began, since it was sent again by hand.',
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'WAITING: it is sent not before this time, by the gateway’s clock.',
      resolve: ({ state, dueAt }) => (state === 'WAITING' ? dueAt : null),
    }),
    result: t.exposeString('result', {
      nullable: true,
      description: 'What the last attempt came to: the receiver’s answer, or what went wrong.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was delivered, given up or suppressed; null until then.',
    }),
  }),
});
