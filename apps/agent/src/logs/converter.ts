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
