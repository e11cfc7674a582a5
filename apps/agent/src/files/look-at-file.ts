import { statSync, type Stats } from 'node:fs';
import { isForbidden } from './atomic-file.ts';

/** What is seen of a file without reading it; undefined when it does not exist, forbidden below a folder that may not be entered. */
export function lookAtFile(path: string): Stats | 'forbidden' | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return isForbidden(error) ? 'forbidden' : undefined;
  }
}

/** When a file was made, in milliseconds: infinitely late when it does not exist, infinitely early when nothing is seen of it. */
export function readBirth(path: string): number {
  const found = lookAtFile(path);
  if (found === undefined) return Number.POSITIVE_INFINITY;
  return found === 'forbidden' ? Number.NEGATIVE_INFINITY : found.birthtimeMs;
}
