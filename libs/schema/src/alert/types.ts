import { builder } from '../builder.ts';
import { AlertState, Clearing, Severity } from '../enums.ts';

export const AlertType = builder.drizzleNode('alerts', {
  name: 'Alert',
  description:
    'A condition with a life: at most one is open for a host, a component and a configuration item (CI), however often it is observed.',
  authScopes: { viewer: true },
  id: { column: (alert) => alert.id },
  fields: (t) => ({
    host: t.relation('host', { description: 'The host.' }),
    component: t.exposeString('component', {
      description:
        'What it is about: `monitor:KIND:PROGRAM`, for logs `monitor:STREAM:PROGRAM[:NAME]`, `monitor:pending`, `agent:…`, or what a local program said.',
    }),
    ci: t.string({
      nullable: true,
      description: 'The configuration item (CI): its UUID, else its name; null when it has none.',
      resolve: ({ ci }) => (ci === '' ? null : ci),
    }),
    program: t.relation('program', {
      nullable: true,
      description: 'The program that is monitored, if one is.',
    }),
    severity: t.expose('severity', { type: Severity, description: 'As the last event said.' }),
    message: t.exposeString('message', { description: 'As the last event said.' }),
    count: t.exposeInt('count', { description: 'How often it was observed since it opened.' }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'First observed, by the host’s clock.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'Last observed, by the host’s clock.' }),
    state: t.expose('state', { type: AlertState, description: 'Whether it is open.' }),
    raisedAt: t.expose('raisedAt', {
      type: 'DateTime',
      description: 'When it opened, by the gateway’s clock.',
    }),
    clearedAt: t.expose('clearedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was cleared, by the gateway’s clock; null while it is open.',
    }),
    clearing: t.expose('clearing', { type: Clearing, nullable: true, description: 'What cleared it.' }),
    clearedMessage: t.exposeString('clearedMessage', {
      nullable: true,
      description: 'What the event said that cleared it.',
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
    events: t.relatedConnection('events', {
      description: 'The events that it is made of, newest first.',
      query: { orderBy: { id: 'desc' } },
    }),
  }),
});
