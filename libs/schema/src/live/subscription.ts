import type { ChangeNoun } from '@dart/database';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { AlertType } from '../alert/types.ts';
import { AssignmentType } from '../assignment/types.ts';
import { builder } from '../builder.ts';
import { CommandType } from '../command/types.ts';
import { HostType } from '../host/types.ts';
import { PendingChangeType } from '../pending-change/types.ts';
import { ProcessType } from '../process/types.ts';
import { ProgramType } from '../program/types.ts';
import { OperationType } from '../operation/types.ts';
import { RunType } from '../run/types.ts';
import { TransitionType } from '../transition/types.ts';
import type { LiveEvent, RowsEvent } from './live-hub.ts';
import type { RowOf } from './sources.ts';
import { resolveView } from './view.ts';

type EventOf<Kind extends LiveEvent['kind']> = Extract<LiveEvent, { kind: Kind }>;

/** Views that one stream may have; more would be one per row, and that is what lists are for. */
const MOST_VIEWS = 32;

const ViewNoun = builder.enumType('ViewNoun', {
  description: 'What a live view shows.',
  values: {
    HOSTS: { value: 'host', description: 'Hosts.' },
    PROCESSES: { value: 'process', description: 'Processes.' },
    PROGRAMS: { value: 'program', description: 'Programs.' },
    ASSIGNMENTS: { value: 'assignment', description: 'Assignments.' },
    PENDING_CHANGES: { value: 'pending_change', description: 'Pending changes.' },
    COMMANDS: { value: 'command', description: 'Commands; the first picture has the newest 200.' },
    TRANSITIONS: { value: 'transition', description: 'Transitions; the first picture has the newest 200.' },
    RUNS: { value: 'run', description: 'Runs; the first picture has the newest 200.' },
    ALERTS: {
      value: 'alert',
      description:
        'Alerts; the first picture has those that are open, one that is cleared is told once more.',
    },
    OPERATIONS: { value: 'operation', description: 'Operations; the first picture has the newest 200.' },
  } as const satisfies Record<string, { value: ChangeNoun; description: string }>,
});

const ViewInput = builder.inputType('ViewInput', {
  description: 'A live view: the rows of one noun, all of them, or those of one host, one program or one id.',
  fields: (t) => ({
    noun: t.field({ type: ViewNoun, required: true, description: 'What it shows.' }),
    host: t.string({ description: 'Only of the host of this name.' }),
    program: t.string({ description: 'Only of the program of this name.' }),
    environment: t.string({ description: 'The program’s environment; `production` when absent.' }),
    id: t.globalID({ description: 'Only the row of this id.' }),
    cursor: t.string({
      description:
        'Where an earlier stream of the same view ended: what changed since follows, without a first picture.',
    }),
    fromNow: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'No first picture, only what changes from now on: for pages that read a window of a list and want to know when to read it again.',
    }),
  }),
});

const LiveKind = builder.enumType('LiveKind', {
  description: 'Why rows are sent.',
  values: {
    SNAPSHOT: { description: 'A chunk of the first picture.' },
    UPSERT: { description: 'They are new or have changed.' },
  } as const,
});

const VIEW = 'The server’s key of the view, as LiveOpened told.';
const CURSOR = 'Resume after this event by this cursor.';

/** The event that carries rows of one noun, in a field that is named as the noun. */
function rowsEvent(name: string, field: string, type: typeof HostType) {
  return builder.objectRef<RowsEvent>(name).implement({
    description: 'Rows of a view. Drop a row whose version is not greater than that of the one you have.',
    fields: (t) => ({
      view: t.exposeID('view', { description: VIEW }),
      kind: t.field({ type: LiveKind, description: 'Why they are sent.', resolve: ({ live }) => live }),
      cursor: t.exposeString('cursor', { description: CURSOR }),
      [field]: t.field({
        type: [type],
        description: 'The rows.',
        resolve: ({ rows }) => rows as RowOf['host'][],
      }),
    }),
  });
}

/** The types of nodes differ, but an event only hands their rows on. */
const asRows = (type: unknown) => type as typeof HostType;

const ROWS_EVENTS = {
  host: rowsEvent('HostEvent', 'hosts', HostType),
  process: rowsEvent('ProcessEvent', 'processes', asRows(ProcessType)),
  program: rowsEvent('ProgramEvent', 'programs', asRows(ProgramType)),
  assignment: rowsEvent('AssignmentEvent', 'assignments', asRows(AssignmentType)),
  pending_change: rowsEvent('PendingChangeEvent', 'pendingChanges', asRows(PendingChangeType)),
  command: rowsEvent('CommandEvent', 'commands', asRows(CommandType)),
  transition: rowsEvent('TransitionEvent', 'transitions', asRows(TransitionType)),
  run: rowsEvent('RunEvent', 'runs', asRows(RunType)),
  alert: rowsEvent('AlertEvent', 'alerts', asRows(AlertType)),
  operation: rowsEvent('OperationEvent', 'operations', asRows(OperationType)),
};

/** The GraphQL type of a noun's rows, for the ids of rows that are gone. */
const TYPE_NAMES: Readonly<Record<ChangeNoun, string>> = {
  host: 'Host',
  process: 'Process',
  program: 'Program',
  assignment: 'Assignment',
  pending_change: 'PendingChange',
  command: 'Command',
  transition: 'Transition',
  run: 'Run',
  alert: 'Alert',
  operation: 'Operation',
};

const LiveOpened = builder.objectRef<EventOf<'opened'>>('LiveOpened').implement({
  description: 'The first event of a stream.',
  fields: (t) => ({
    keys: t.exposeIDList('keys', { description: 'The server’s keys of the views, in the order asked.' }),
  }),
});

const LiveSnapshotEnd = builder.objectRef<EventOf<'snapshotEnd'>>('LiveSnapshotEnd').implement({
  description: 'The first picture of a view is whole: rows of an older picture that were not in it are gone.',
  fields: (t) => ({
    view: t.exposeID('view', { description: VIEW }),
    cursor: t.exposeString('cursor', { description: CURSOR }),
  }),
});

const LiveRemove = builder.objectRef<EventOf<'remove'>>('LiveRemove').implement({
  description: 'Rows that are no longer in a view.',
  fields: (t) => ({
    view: t.exposeID('view', { description: VIEW }),
    cursor: t.exposeString('cursor', { description: CURSOR }),
    ids: t.idList({
      description: 'Their ids; some may never have been in the view.',
      resolve: ({ noun, rowIds }) => rowIds.map((id) => encodeGlobalID(TYPE_NAMES[noun], id)),
    }),
  }),
});

const LiveBookmark = builder.objectRef<EventOf<'bookmark'>>('LiveBookmark').implement({
  description: 'Nothing changed in a view; its cursor moved on.',
  fields: (t) => ({
    view: t.exposeID('view', { description: VIEW }),
    cursor: t.exposeString('cursor', { description: CURSOR }),
  }),
});

const LiveReset = builder.objectRef<EventOf<'reset'>>('LiveReset').implement({
  description: 'The changes of a view can’t be told one by one any more: a new first picture follows.',
  fields: (t) => ({
    view: t.exposeID('view', { description: VIEW }),
    reason: t.exposeString('reason', { description: 'Why.' }),
  }),
});

const NAMES = {
  opened: 'LiveOpened',
  snapshotEnd: 'LiveSnapshotEnd',
  remove: 'LiveRemove',
  bookmark: 'LiveBookmark',
  reset: 'LiveReset',
} as const;

const LiveEventType = builder.unionType('LiveEvent', {
  description: 'What a stream of live views is told.',
  types: [...Object.values(ROWS_EVENTS), LiveOpened, LiveSnapshotEnd, LiveRemove, LiveBookmark, LiveReset],
  resolveType: (event) => (event.kind === 'rows' ? ROWS_EVENTS[event.noun] : NAMES[event.kind]),
});

builder.subscriptionField('live', (t) =>
  t.field({
    type: LiveEventType,
    description:
      'Rows as they are and as they change. A client that wants other views opens a new stream with its cursors, then closes the old.',
    authScopes: { viewer: true },
    args: { views: t.arg({ type: [ViewInput], required: true, description: 'At most 32.' }) },
    subscribe: async (_root, { views }, context) => {
      if (views.length === 0 || views.length > MOST_VIEWS) {
        throw new GraphQLError(`A stream has 1 to ${MOST_VIEWS} views.`, {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
      const wanted = [];
      for (const { id, cursor, fromNow, ...request } of views) {
        wanted.push({
          view: await resolveView(context.db, { ...request, id: id?.id ?? null }),
          cursor: cursor ?? null,
          fromNow,
        });
      }
      const { identity } = context;
      return context.live.watch(wanted, identity?.credentialId ?? '', identity?.expiresAt ?? null);
    },
    resolve: (event) => event,
  }),
);
