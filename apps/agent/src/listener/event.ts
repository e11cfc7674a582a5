/** One event of supervisord as it came to a listener's stdin. */
export interface ListenerEvent {
  readonly name: string;
  /** Counts all events of this supervisord. */
  readonly serial: number;
  /** Counts the events of this listener's pool from 0; a gap means that events were lost. */
  readonly poolSerial: number;
  readonly payload: string;
}

/** The `key:value` words of a header or payload; a value may hold colons. */
export function parseTokens(text: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const word of text.trim().split(/\s+/)) {
    const colon = word.indexOf(':');
    if (colon > 0) tokens.set(word.slice(0, colon), word.slice(colon + 1));
  }
  return tokens;
}
