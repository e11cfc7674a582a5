import type { ListenerEvent } from '../listener/event.ts';

/** A line of JSON, then the payload: `bytes` of UTF-8. */
type Header = Omit<ListenerEvent, 'payload'> & { readonly bytes: number };

/** An event of supervisord as it goes from the relay to the agent. */
export function encodeFrame({ payload, ...rest }: ListenerEvent): Buffer {
  const bytes = Buffer.from(payload);
  const header: Header = { ...rest, bytes: bytes.length };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]);
}

/** Cuts what comes from a relay into events. */
export interface FrameDecoder {
  /** Takes the next bytes and gives the events that are whole now. @throws SyntaxError for bytes that are none. */
  push(bytes: Buffer): ListenerEvent[];
}

/** The decoder of one connection. */
export function createFrameDecoder(): FrameDecoder {
  let rest: Buffer = Buffer.alloc(0);

  const take = (): ListenerEvent | undefined => {
    const lineEnd = rest.indexOf(0x0a);
    if (lineEnd < 0) return undefined;
    const { bytes, ...event } = JSON.parse(rest.toString('utf8', 0, lineEnd)) as Header;
    const end = lineEnd + 1 + bytes;
    if (rest.length < end) return undefined;
    const payload = rest.toString('utf8', lineEnd + 1, end);
    rest = rest.subarray(end);
    return { ...event, payload };
  };

  return {
    push(bytes) {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const events: ListenerEvent[] = [];
      for (let event = take(); event !== undefined; event = take()) events.push(event);
      return events;
    },
  };
}
