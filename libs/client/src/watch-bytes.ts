import type { Deadline } from './deadline.ts';
import type { Intake } from './intake.ts';
import { createMessageCutter } from './message-cutter.ts';

type Body = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

async function* readChunks(body: Body): AsyncGenerator<Uint8Array> {
  // Node's streams can be iterated; those of Safari cannot and are read through their reader.
  if (Symbol.asyncIterator in body) {
    yield* body;
    return;
  }
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The messages of a body; each chunk of it, pings included, begins the deadline anew. When it passes, its signal aborts the
 * fetch behind the body, and reading fails. While there is no room for results nothing is read, and no time passes.
 */
export async function* watchBytes(
  body: Body,
  deadline: Deadline,
  intake: Intake,
): AsyncGenerator<Uint8Array> {
  const cutter = createMessageCutter();
  try {
    for await (const chunk of readChunks(body)) {
      deadline.restart();
      const messages = cutter.take(chunk);
      if (messages !== undefined) yield messages;
      const room = intake.room();
      if (room === undefined) continue;
      deadline.pause();
      await room;
      deadline.restart();
    }
    yield cutter.rest();
  } finally {
    deadline.dispose();
  }
}
