import type { Place } from './place.ts';

/** A line without its end. */
export interface LogTextLine {
  readonly place: Place;
  readonly bytes: Buffer;
  /** It was longer than the limit; this is its beginning. */
  readonly isCut: boolean;
}

/** Cuts bytes into lines, holding no more of a line than the limit. */
export interface LineCutter {
  push(place: Place, bytes: Buffer): LogTextLine[];
  /** The last line, which has no end yet. */
  finish(): LogTextLine[];
}

/** No more of a line is looked at or given, in bytes. */
const LINE_LIMIT = 64 * 1024;

/** A cutter for one log. */
export function createLineCutter(limit = LINE_LIMIT): LineCutter {
  let held: Buffer[] = [];
  let size = 0;
  let isCut = false;
  let begun: Place | undefined;
  const hold = (place: Place, bytes: Buffer): void => {
    begun ??= place;
    const kept = bytes.subarray(0, Math.max(0, limit - size));
    isCut ||= kept.length < bytes.length;
    if (kept.length > 0) held.push(kept);
    size += kept.length;
  };
  const end = (): LogTextLine[] => {
    const line = begun === undefined ? [] : [{ place: begun, bytes: Buffer.concat(held), isCut }];
    [held, size, isCut, begun] = [[], 0, false, undefined];
    return line;
  };
  return {
    push(place, bytes) {
      const lines: LogTextLine[] = [];
      for (let from = 0; from < bytes.length;) {
        const found = bytes.indexOf(0x0a, from);
        const to = found < 0 ? bytes.length : found;
        hold({ ...place, offset: place.offset + from }, bytes.subarray(from, to));
        if (found >= 0) lines.push(...end());
        from = to + 1;
      }
      return lines;
    },
    finish: end,
  };
}
