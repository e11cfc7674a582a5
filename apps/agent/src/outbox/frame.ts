import { crc32 } from 'node:zlib';

/** A line of a segment: checksum, space, JSON. A line that was torn by a crash does not match its checksum. */
export function encodeFrame(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

/** The value of a line without its line feed, or undefined when it is torn or damaged. */
export function decodeFrame(line: string): unknown {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return undefined;
  return JSON.parse(json) as unknown;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
