import { ownHostId } from '../agent/own-host.ts';
import { builder } from '../builder.ts';
import { ProcessLogInput, SendLogInput } from './inputs.ts';
import type { LogAnswer, LogEvent } from './log-hub.ts';
import { readProcessLog } from './read.ts';
import { LogEventType } from './types.ts';

type Part = (typeof SendLogInput.$inferInput)['parts'][number];

const LogAnswerEnum = builder.enumType('LogAnswer', {
  description: 'What an agent does after it has sent a part of a log.',
  values: {
    GO: { description: 'Go on.' },
    WAIT: { description: 'The reader has not taken it yet: send nothing new, ask again.' },
    STOP: { description: 'Nobody reads it any more.' },
  } as const satisfies Record<LogAnswer, { description: string }>,
});

const SendLogPayload = builder.objectRef<{ answer: LogAnswer }>('SendLogPayload').implement({
  description: 'What the agent does now. The answer comes when the reader has taken what was sent.',
  fields: (t) => ({ answer: t.expose('answer', { type: LogAnswerEnum, description: 'How it goes on.' }) }),
});

function toEvent({ chunk, match, gap, progress, end }: Part): LogEvent {
  if (chunk) return { kind: 'LogChunk', place: chunk.place, bytes: Buffer.from(chunk.base64, 'base64') };
  if (match) {
    const { place, base64, isCut } = match;
    return { kind: 'LogMatch', place, bytes: Buffer.from(base64, 'base64'), isCut };
  }
  if (progress) {
    const { searched, total } = progress;
    return { kind: 'LogProgress', searched, total: total ?? null };
  }
  if (end) return { kind: 'LogEnd', ...end, next: end.next ?? null };
  return { kind: 'LogGap', cause: gap };
}

builder.mutationField('sendLog', (t) =>
  t.field({
    type: SendLogPayload,
    description:
      'For an agent: what it has read for a request. It is handed to the reader and stored nowhere.',
    authScopes: { agent: true },
    args: { input: t.arg({ type: SendLogInput, required: true, description: 'The parts.' }) },
    resolve: async (_root, { input }, context) => ({
      answer: await context.logs.take(ownHostId(context), input.id, input.parts.map(toEvent)),
    }),
  }),
);

builder.subscriptionField('processLog', (t) =>
  t.field({
    type: LogEventType,
    description:
      'The output of a process, read on its host as fast as the reader takes it. All that can go wrong comes as LogEnd.',
    authScopes: { viewer: true },
    args: {
      input: t.arg({ type: ProcessLogInput, required: true, description: 'Which part of which log.' }),
    },
    subscribe: (_root, { input }, context) => readProcessLog(context, input),
    resolve: (event) => event,
  }),
);
