import type { RemoteOutput } from '../remote-output/remote-output.ts';
import type { Place } from './place.ts';

/** So much of the end is looked through, in bytes; more when the lines are longer. */
const REACHES = [16 * 1024, 256 * 1024, 2 * 1024 * 1024];

/**
 * Where the last so many lines before a place begin in a file that supervisord gives out, or as many as stand in the
 * last 2 MiB before it; one without an end counts as a line. `isAll` when the file has not so many.
 */
export async function findRemoteLines(
  output: RemoteOutput,
  lines: number,
  end: Place,
): Promise<{ place: Place; isAll: boolean }> {
  if (lines === 0) return { place: end, isAll: false };
  for (const reach of REACHES) {
    const begin = Math.max(0, end.offset - reach);
    const begins = await findBegins(output, begin, end.offset);
    const found = begins.at(-lines);
    if (found !== undefined) return { place: { ...end, offset: found }, isAll: false };
    if (begin === 0) return { place: { ...end, offset: 0 }, isAll: true };
    if (reach === REACHES.at(-1)) return { place: { ...end, offset: begins[0] ?? begin }, isAll: false };
  }
  return { place: end, isAll: false };
}

/** Where lines begin in a part of the file, the one in whose middle it begins left out. */
async function findBegins(output: RemoteOutput, begin: number, end: number): Promise<number[]> {
  const begins = begin === 0 && end > 0 ? [0] : [];
  for (let offset = begin; offset < end;) {
    const piece = await output.read(offset, end - offset);
    if (piece.kind === 'no-text') {
      offset += piece.length;
      continue;
    }
    if (piece.bytes.length === 0) break;
    for (let at = piece.bytes.indexOf(0x0a); at >= 0; at = piece.bytes.indexOf(0x0a, at + 1)) {
      // The very last line feed ends a line and begins none.
      if (offset + at + 1 < end) begins.push(offset + at + 1);
    }
    offset += piece.bytes.length;
  }
  return begins;
}
