import { isUtf8 } from 'node:buffer';
import { parseTokens, type ListenerEvent } from '../listener/event.ts';
import type { Stream } from '../monitors/logs/rules.ts';

/** What a process printed: one read of supervisord, which is not a line. */
export interface Output {
  readonly group: string;
  readonly process: string;
  readonly pid: number;
  readonly stream: Stream;
  readonly data: Buffer;
}

const PREFIX = 'PROCESS_LOG_';

/** The output that an event holds, or undefined for an event of another kind. */
export function parseOutput({ name, payload }: ListenerEvent): Output | undefined {
  const stream = name.slice(PREFIX.length);
  const lineEnd = payload.indexOf('\n');
  if (!name.startsWith(PREFIX) || lineEnd < 0 || (stream !== 'STDOUT' && stream !== 'STDERR'))
    return undefined;
  const tokens = parseTokens(payload.slice(0, lineEnd));
  return {
    group: tokens.get('groupname') ?? '',
    process: tokens.get('processname') ?? '',
    pid: Number(tokens.get('pid')),
    stream,
    data: readBody(payload.slice(lineEnd + 1)),
  };
}

/** Python's `repr` of bytes: in double quotes only where there are single quotes and no double ones. */
const UNDECODABLE = /^Undecodable: b(?:'([^]*)'|"([^]*)")$/;
const ESCAPE = /\\(?:x([0-9a-f]{2})|([^]))/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The bytes behind the text of an event. supervisord writes `Undecodable: b'…'` for a read that is no UTF-8 as a whole
 * (supervisor/events.py ProcessLogEvent), be it for half a character at its end. A program that prints such a text
 * itself is known by what it stands for: had that been UTF-8, it would have come as it is.
 */
function readBody(text: string): Buffer {
  const found = UNDECODABLE.exec(text);
  const escaped = found?.[1] ?? found?.[2];
  if (escaped !== undefined) {
    const bytes = Buffer.from(
      escaped.replaceAll(ESCAPE, (_, hex: string | undefined, letter: string) =>
        hex === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
      ),
      'latin1',
    );
    if (!isUtf8(bytes)) return bytes;
  }
  return Buffer.from(text);
}
