import { builder } from '../builder.ts';
import { LogEndReason } from './inputs.ts';
import type { LogEvent } from './log-hub.ts';

type EventOf<Kind extends LogEvent['kind']> = Extract<LogEvent, { kind: Kind }>;

const PLACE =
  'Where this begins: a place of the file itself, the same after a rotation, good for a permalink until the file is deleted.';
const TEXT = 'The bytes as UTF-8; what is no UTF-8 becomes U+FFFD. A character is never cut by us.';

const LogChunk = builder.objectRef<EventOf<'LogChunk'>>('LogChunk').implement({
  description: 'Bytes of a log, in their order.',
  fields: (t) => ({
    place: t.exposeString('place', { description: PLACE }),
    base64: t.string({ description: 'The very bytes.', resolve: ({ bytes }) => bytes.toString('base64') }),
    text: t.string({ description: TEXT, resolve: ({ bytes }) => bytes.toString('utf8') }),
  }),
});

const LogMatch = builder.objectRef<EventOf<'LogMatch'>>('LogMatch').implement({
  description: 'A line that matches a search, without its end.',
  fields: (t) => ({
    place: t.exposeString('place', { description: PLACE }),
    base64: t.string({ description: 'The very bytes.', resolve: ({ bytes }) => bytes.toString('base64') }),
    text: t.string({ description: TEXT, resolve: ({ bytes }) => bytes.toString('utf8') }),
    isCut: t.exposeBoolean('isCut', {
      description: 'The line was longer than 64 KiB; this is its beginning.',
    }),
  }),
});

const LogGap = builder.objectRef<EventOf<'LogGap'>>('LogGap').implement({
  description: 'Something is missing here.',
  fields: (t) => ({ cause: t.exposeString('cause', { description: 'Why, in a clause.' }) }),
});

const LogProgress = builder.objectRef<EventOf<'LogProgress'>>('LogProgress').implement({
  description: 'How far a search has come; it comes only while one takes its time.',
  fields: (t) => ({
    searched: t.exposeFloat('searched', { description: 'So much was looked through, in bytes.' }),
    total: t.exposeFloat('total', {
      nullable: true,
      description: 'Of so much as there was when it began, in bytes; null: not known.',
    }),
  }),
});

const LogEnd = builder.objectRef<EventOf<'LogEnd'>>('LogEnd').implement({
  description: 'The last event of a log.',
  fields: (t) => ({
    reason: t.expose('reason', { type: LogEndReason, description: 'The kind of end.' }),
    message: t.exposeString('message', { description: 'In a sentence for people.' }),
    nextStep: t.exposeString('nextStep', { description: 'What the reader can do; may be empty.' }),
    next: t.exposeString('next', {
      nullable: true,
      description: 'From here the same request would go on; null where it can’t.',
    }),
  }),
});

export const LogEventType = builder.unionType('LogEvent', {
  description: 'What a reader of a log is told.',
  types: [LogChunk, LogMatch, LogGap, LogProgress, LogEnd],
  resolveType: ({ kind }) => kind,
});
