import type { LogLine, Place } from './log-row.ts';

type Line = Omit<LogLine, 'key'>;

/** No more of a line is held and shown, in bytes: 50,000 lines of a megabyte each would fill any memory. */
const LINE_LIMIT = 16 * 1024;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Cuts the bytes of a log into lines, wherever the pieces end. */
export interface LineCutter {
  push(place: Place, bytes: Uint8Array): Line[];
  /** The line that has no end yet; it comes again, longer or whole, with what is pushed next. */
  peek(): Line | undefined;
  /** That line as it is: nothing more comes to it. */
  finish(): Line | undefined;
  /** Where the next byte is expected; undefined before the first one. */
  readonly next: Place | undefined;
}

export function createLineCutter(): LineCutter {
  const decoder = new TextDecoder();
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let length = 0;
  let begun: Place | undefined;
  let next: Place | undefined;

  const make = (isOpen: boolean): Line | undefined => {
    if (begun === undefined) return undefined;
    const bytes = join(held, heldBytes);
    const end = bytes.at(-1) === CARRIAGE_RETURN && !isOpen ? bytes.length - 1 : bytes.length;
    const text = decoder.decode(bytes.subarray(0, end));
    return { kind: 'line', place: begun, text, cut: length - heldBytes, isOpen };
  };
  const hold = (place: Place, bytes: Uint8Array): void => {
    begun ??= place;
    const kept = bytes.slice(0, Math.max(0, LINE_LIMIT - heldBytes));
    if (kept.length > 0) held.push(kept);
    heldBytes += kept.length;
    length += bytes.length;
  };
  const end = (): Line | undefined => {
    const line = make(false);
    [held, heldBytes, length, begun] = [[], 0, 0, undefined];
    return line;
  };

  return {
    push(place, bytes) {
      const lines: Line[] = [];
      // Another file, or one that was cleared: what was begun before never gets its end.
      const isContinued = next?.inode === place.inode && next.offset === place.offset;
      const left = isContinued ? undefined : end();
      if (left !== undefined) lines.push(left);
      for (let from = 0; from < bytes.length;) {
        const found = bytes.indexOf(LINE_FEED, from);
        const to = found < 0 ? bytes.length : found;
        hold({ ...place, offset: place.offset + from }, bytes.subarray(from, to));
        const line = found < 0 ? undefined : end();
        if (line !== undefined) lines.push(line);
        from = to + 1;
      }
      next = { ...place, offset: place.offset + bytes.length };
      return lines;
    },
    peek: () => make(true),
    finish: end,
    get next() {
      return next;
    },
  };
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
