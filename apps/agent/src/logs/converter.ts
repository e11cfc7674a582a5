import { createLineCutter, type LogTextLine } from './line-cutter.ts';
import { createMatcher } from './matcher.ts';
import { writePlace, type Place } from './place.ts';
import type { LogPart } from './request.ts';

/** Makes of the bytes of a log what is sent. */
export interface Converter {
  /** Adds what the bytes come to; true when no more is wanted. */
  push(place: Place, bytes: Buffer, parts: LogPart[]): boolean;
  finish(parts: LogPart[]): void;
  /** Where a request that met its bound goes on; undefined: where the reader is. */
  readonly place: Place | undefined;
}

/** All bytes as they are. */
export const passOn: Converter = {
  push(place, bytes, parts) {
    parts.push({ chunk: { place: writePlace(place), base64: bytes.toString('base64') } });
    return false;
  },
  finish: () => undefined,
  place: undefined,
};

/** The first so many lines, as they are. */
export function createHead(lines: number): Converter {
  let left = lines;
  let next: Place | undefined;
  return {
    push(place, bytes, parts) {
      let to = 0;
      while (left > 0 && to < bytes.length) {
        const found = bytes.indexOf(0x0a, to);
        to = found < 0 ? bytes.length : found + 1;
        if (found >= 0) left -= 1;
      }
      if (to > 0) passOn.push(place, bytes.subarray(0, to), parts);
      if (left > 0) return false;
      next = { ...place, offset: place.offset + to };
      return true;
    },
    finish: () => undefined,
    get place() {
      return next;
    },
  };
}

/** The lines that match, at most so many. */
export async function createSearch(pattern: string, most: number): Promise<Converter> {
  const matches = await createMatcher(pattern);
  const cutter = createLineCutter();
  let left = most;
  let next: Place | undefined;
  const take = (lines: readonly LogTextLine[], parts: LogPart[]): boolean => {
    for (const { place, bytes, isCut } of lines) {
      if (!matches(bytes)) continue;
      if (left === 0) {
        next = place;
        return true;
      }
      left -= 1;
      parts.push({ match: { place: writePlace(place), base64: bytes.toString('base64'), isCut } });
    }
    return false;
  };
  return {
    push: (place, bytes, parts) => take(cutter.push(place, bytes), parts),
    finish: (parts) => void take(cutter.finish(), parts),
    get place() {
      return next;
    },
  };
}
