import { builder } from '../builder.ts';
import { AlertState, Clearing, Severity } from '../enums.ts';

interface Acknowledgement {
  readonly at: Date;
  readonly by: string;
  readonly note: string | null;
}

const AcknowledgementType = builder.objectRef<Acknowledgement>('AlertAcknowledgement').implement({
  description: 'Somebody has an alert in hand.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Since when, by the gateway’s clock.' }),
    by: t.exposeString('by', { description: 'Who.' }),
    note: t.exposeString('note', { nullable: true, description: 'What they said, if anything.' }),
  }),
});

interface Mute {
  readonly until: Date;
  readonly by: string;
  readonly note: string | null;
}

const MuteType = builder.objectRef<Mute>('AlertMute').implement({
  description: 'An alert is not delivered for a while.',
  fields: (t) => ({
    until: t.expose('until', { type: 'DateTime', description: 'Until when, by the gateway’s clock.' }),
    by: t.exposeString('by', { description: 'Who muted it, or gave the time last.' }),
    note: t.exposeString('note', { nullable: true, description: 'What they said, if anything.' }),
  }),
});

/** Letters of an id by which people name an alert. */
const SHORT = 8;

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
    clearedBy: t.exposeString('clearedBy', {
      nullable: true,
      description: 'Who cleared it by hand; null unless somebody did.',
    }),
    shortId: t.string({
      description: 'Eight letters by which people name it; hardly ever the same for two open alerts.',
      resolve: ({ id }) => id.slice(0, SHORT),
    }),
    acknowledgement: t.field({
      type: AcknowledgementType,
      nullable: true,
      description: 'Who has it in hand; null: nobody. Gone when it becomes more urgent than it was then.',
      resolve: ({ acknowledgedAt: at, acknowledgedBy: by, acknowledgedNote: note }) =>
        at === null ? null : { at, by: by ?? '', note },
    }),
    mute: t.field({
      type: MuteType,
      nullable: true,
      description: 'Until when it is not delivered; null when it is. The time may be over in a live view.',
      resolve: ({ mutedUntil: until, mutedBy: by, mutedNote: note }) =>
        until === null || until.getTime() <= Date.now() ? null : { until, by: by ?? '', note },
    }),
    version: t.expose('version', {
      type: 'BigInt',
      description: 'Grows with every change of this row; drop older pictures.',
    }),
    deliveries: t.relatedConnection('deliveries', {
      description: 'What was told about it, by which routes, newest first.',
      query: { orderBy: { position: 'desc' } },
    }),
    events: t.relatedConnection('events', {
      description: 'The events that it is made of, newest first.',
      query: { orderBy: { id: 'desc' } },
    }),
  }),
});
