import type { Deadline } from './deadline.ts';

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
 * The chunks of a body; each one, pings included, begins the deadline anew. When it passes, its signal aborts the
 * fetch behind the body, and reading fails.
 */
export async function* watchBytes(body: Body, deadline: Deadline): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of readChunks(body)) {
      deadline.restart();
      yield chunk;
    }
  } finally {
    deadline.dispose();
  }
}
