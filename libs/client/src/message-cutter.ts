const NEW_LINE = 10;

/** Cuts the bytes of an event stream behind whole messages, which end with an empty line. */
export interface MessageCutter {
  /** The whole messages that end in this chunk, with what came before it; undefined when none ends there. */
  take(chunk: Uint8Array): Uint8Array | undefined;
  /** What is left at the end of the stream. */
  rest(): Uint8Array;
}

/**
 * graphql-sse hands out nothing of what it has read until a chunk ends where a message does, which in a quick stream may
 * be never, and copies all that it holds for each chunk.
 */
export function createMessageCutter(): MessageCutter {
  let held: Uint8Array[] = [];
  return {
    take(chunk) {
      const end = findEnd(chunk, held.at(-1)?.at(-1) === NEW_LINE);
      if (end === undefined) {
        held.push(chunk);
        return undefined;
      }
      const whole = join([...held, chunk.subarray(0, end)]);
      held = end === chunk.length ? [] : [chunk.subarray(end)];
      return whole;
    },
    rest: () => join(held),
  };
}

/** Where the last message of a chunk ends. */
function findEnd(chunk: Uint8Array, followsNewLine: boolean): number | undefined {
  for (let at = chunk.lastIndexOf(NEW_LINE); at > 0; at = chunk.lastIndexOf(NEW_LINE, at - 1)) {
    if (chunk[at - 1] === NEW_LINE) return at + 1;
  }
  return followsNewLine && chunk[0] === NEW_LINE ? 1 : undefined;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
