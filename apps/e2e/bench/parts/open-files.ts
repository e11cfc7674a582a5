import { readFileSync } from 'node:fs';

/** @throws when a process may not have so many connections; Node itself raises the soft limit to the hard one. */
export function ensureOpenFiles(wanted: number): void {
  const limit = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  if (Number(limit) < wanted)
    throw new Error(
      `${wanted} open files are needed and ${limit ?? 'none'} are allowed: ulimit -Hn ${wanted}`,
    );
}
