import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { LogPlace } from './log-file.ts';

/** So much of the log's end is searched, in bytes; an agent starts right after its supervisord. */
const SEARCH_BYTES = 1024 * 1024;

/** Where a supervisord wrote that it started, in its log; undefined when that is not found. */
export function findStart(logFile: string | undefined, pid: number): LogPlace | undefined {
  if (logFile === undefined) return undefined;
  const file = openSync(logFile, 'r');
  try {
    const { ino, size } = fstatSync(file);
    const from = Math.max(0, size - SEARCH_BYTES);
    const bytes = Buffer.alloc(size - from);
    const text = bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
    const at = text.lastIndexOf(`supervisord started with pid ${pid}\n`);
    return at < 0 ? undefined : { inode: ino, offset: from + text.indexOf('\n', at) + 1 };
  } finally {
    closeSync(file);
  }
}
