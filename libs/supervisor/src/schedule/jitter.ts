import type { ScheduleDefinition } from './definition.ts';
import type { DelayOf } from './fires.ts';

/** Stands for the host of a schedule that fires once in the fleet. */
export const FLEET = 'fleet';

/**
 * How long after a nominal time a program starts on a host: below the schedule's bound, the same whoever computes it,
 * so that a preview is true and an edit of something else moves nothing.
 * @param host id of the host; of no meaning for a schedule that fires once in the fleet.
 */
export function jitterOf(
  { jitterSeconds, once }: Pick<ScheduleDefinition, 'jitterSeconds' | 'once'>,
  programId: string,
  host: string,
): DelayOf {
  const boundMs = jitterSeconds * 1000;
  if (boundMs === 0) return () => 0;
  const where = once ? FLEET : host;
  return (nominalMs) => hash(`${programId}\t${where}\t${nominalMs}`) % boundMs;
}

/** FNV-1a with the last mixing of MurmurHash3, so that neighbouring times are far apart. 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
