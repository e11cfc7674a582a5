import { builder } from '../builder.ts';
import { Severity } from '../enums.ts';

export const EventType = builder.drizzleNode('events', {
  name: 'Event',
  description: 'One thing that was observed on a host, as it was observed; events are only ever added.',
  authScopes: { viewer: true },
  id: { column: (event) => event.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    component: t.exposeString('component', { description: 'What it is about; see Alert.' }),
    ci: t.string({
      nullable: true,
      description: 'The configuration item (CI): its UUID, else its name; null when it has none.',
      resolve: ({ ci }) => (ci === '' ? null : ci),
    }),
    severity: t.expose('severity', { type: Severity, description: 'How urgent it is; OK clears.' }),
    message: t.exposeString('message', { description: 'In a sentence, or the line of a log.' }),
    count: t.exposeInt('count', { description: 'How many of the same it stands for.' }),
    firstAt: t.expose('firstAt', {
      type: 'DateTime',
      description: 'The first of them, by the host’s clock.',
    }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'The last of them, by the host’s clock.' }),
    receivedAt: t.expose('receivedAt', {
      type: 'DateTime',
      description: 'When the gateway stored it, by its clock.',
    }),
    alert: t.relation('alert', {
      nullable: true,
      description: 'The alert that it belongs to; null for an OK where nothing was open.',
    }),
  }),
});
