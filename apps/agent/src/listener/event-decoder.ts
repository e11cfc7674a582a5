import { StringDecoder } from 'node:string_decoder';
import { parseTokens, type ListenerEvent } from './event.ts';

/** Bytes on stdin that are not the listener protocol. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

export interface EventDecoder {
  /** Takes the next bytes and gives the events that are whole now. */
  push(chunk: Buffer): ListenerEvent[];
}

/** No header of supervisord is longer; more than this without a line feed is not one. */
const HEADER_LIMIT = 4096;

/**
 * Decodes what supervisord writes to a listener. `len` counts Unicode code points although the manual says bytes
 * (supervisor/process.py:985), so neither the length of a Buffer nor that of a string is right.
 */
export function createEventDecoder(): EventDecoder {
  const utf8 = new StringDecoder('utf8');
  let text = '';

  const takeEvent = (): ListenerEvent | undefined => {
    const lineEnd = text.indexOf('\n');
    if (lineEnd < 0) {
      if (text.length > HEADER_LIMIT) throw new ProtocolError('supervisord sent a header without an end');
      return undefined;
    }
    const header = parseTokens(text.slice(0, lineEnd));
    const length = readNumber(header, 'len');
    const end = findEnd(text, lineEnd + 1, length);
    if (end === undefined) return undefined;
    const event = {
      name: header.get('eventname') ?? '',
      serial: readNumber(header, 'serial'),
      poolSerial: readNumber(header, 'poolserial'),
      payload: text.slice(lineEnd + 1, end),
    };
    text = text.slice(end);
    return event;
  };

  return {
    push(chunk) {
      text += utf8.write(chunk);
      const events: ListenerEvent[] = [];
      for (let event = takeEvent(); event !== undefined; event = takeEvent()) events.push(event);
      return events;
    },
  };
}

/** The index behind so many code points, or undefined when they are not all there. */
function findEnd(text: string, from: number, codePoints: number): number | undefined {
  // Not looked through for each of the reads that a long payload takes.
  if (text.length - from < codePoints) return undefined;
  let index = from;
  for (let count = 0; count < codePoints; count += 1) {
    if (index >= text.length) return undefined;
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

function readNumber(header: ReadonlyMap<string, string>, key: string): number {
  const number = Number(header.get(key));
  if (Number.isInteger(number) && number >= 0) return number;
  throw new ProtocolError(
    `supervisord sent a header without ${key}; the agent must run as an [eventlistener], not as a [program]`,
  );
}
