import { builder } from '../builder.ts';
import { LogStream } from '../enums.ts';
import type { LOG_END_REASONS } from './log-hub.ts';

export const LogEndReason = builder.enumType('LogEndReason', {
  description: 'Why a log on request has ended.',
  values: {
    COMPLETE: { description: 'All that was asked for was sent.' },
    LIMIT: { description: 'A bound of lines, matches, bytes or time was met: go on from its `next`.' },
    REFUSED: { description: 'It could not begin: an unknown process or place, a stream without a file.' },
    UNREADABLE: { description: 'The agent could not read the log.' },
    AGENT_GONE: {
      description:
        'The host’s agent is not connected, its connection ended, or it did not answer: ask again later.',
    },
  } as const satisfies Record<(typeof LOG_END_REASONS)[number], { description: string }>,
});

export const ProcessLogInput = builder.inputType('ProcessLogInput', {
  description: 'A part of the output of one process, read on its host.',
  fields: (t) => ({
    host: t.string({ required: true, description: 'The host’s name.' }),
    process: t.string({
      required: true,
      description:
        '`group:name`, or the name alone where both are the same; also an unmanaged one, or the agent.',
    }),
    stream: t.field({
      type: LogStream,
      required: true,
      defaultValue: 'STDOUT',
      description: 'Which of its streams.',
    }),
    lines: t.int({
      description:
        'The last so many lines, 0 to 100000; null: 10, or with a search all that is kept. With `from`: so many from there on at most, unless it follows or searches.',
    }),
    from: t.string({ description: 'Begins at this place of an earlier event.' }),
    until: t.string({
      description:
        'Ends before this place of an earlier event: `lines` are the last before it then. Not with `follow`.',
    }),
    follow: t.boolean({
      required: true,
      defaultValue: false,
      description: 'What is written from now on as well, across rotation.',
    }),
    search: t.string({
      description:
        'Only lines that match this regular expression of RE2, anywhere in them; rotated files too.',
    }),
    most: t.int({
      required: true,
      defaultValue: 1000,
      description: 'With a search: so many matches at most, 1 to 10000.',
    }),
  }),
});

const LogChunkInput = builder.inputType('LogChunkInput', {
  description: 'Bytes of a log, in their order.',
  fields: (t) => ({
    place: t.string({ required: true, description: 'Where they begin.' }),
    base64: t.string({ required: true, description: 'The bytes, at most 256 KiB.' }),
  }),
});

const LogMatchInput = builder.inputType('LogMatchInput', {
  description: 'A line that matches.',
  fields: (t) => ({
    place: t.string({ required: true, description: 'Where it begins.' }),
    base64: t.string({ required: true, description: 'Its bytes without the line’s end, at most 64 KiB.' }),
    isCut: t.boolean({ required: true, description: 'Whether it was longer.' }),
  }),
});

const LogProgressInput = builder.inputType('LogProgressInput', {
  description: 'How far a search has come.',
  fields: (t) => ({
    searched: t.float({ required: true, description: 'So much was looked through, in bytes.' }),
    total: t.float({ description: 'Of so much as there was when it began, in bytes; null: not known.' }),
  }),
});

const LogEndInput = builder.inputType('LogEndInput', {
  description: 'The last word of a log.',
  fields: (t) => ({
    reason: t.field({ type: LogEndReason, required: true, description: 'The kind of end.' }),
    message: t.string({ required: true, description: 'In a sentence for people.' }),
    nextStep: t.string({ required: true, description: 'What the reader can do; may be empty.' }),
    next: t.string({ description: 'From where the same request would go on.' }),
  }),
});

const LogPartInput = builder.inputType('LogPartInput', {
  description: 'One thing of a log.',
  isOneOf: true,
  fields: (t) => ({
    chunk: t.field({ type: LogChunkInput, description: 'Bytes.' }),
    match: t.field({ type: LogMatchInput, description: 'A line that matches.' }),
    gap: t.string({ description: 'Something is missing here: why.' }),
    progress: t.field({ type: LogProgressInput, description: 'How far a search has come.' }),
    end: t.field({ type: LogEndInput, description: 'The end.' }),
  }),
});

export const SendLogInput = builder.inputType('SendLogInput', {
  description: 'What an agent has read for a request. Empty parts say that it is still there.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The request, as LogRequested told.' }),
    parts: t.field({ type: [LogPartInput], required: true, description: 'In their order; at most 1000.' }),
  }),
});
