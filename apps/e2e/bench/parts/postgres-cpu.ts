import { readdirSync, readFileSync } from 'node:fs';
import type { TestDatabase } from '@dart/testkit';

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

function readStat(pid: number): { parent: number; ownMs: number; endedChildrenMs: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const sum = (from: number): number => (Number(fields[from]) + Number(fields[from + 1])) * TICK_MS;
  return { parent: Number(fields[1]), ownMs: sum(11), endedChildrenMs: sum(13) };
}

/** Reads the CPU time that a PostgreSQL has used with all its processes, also those that have ended, in milliseconds. */
export async function createPostgresCpu({ connection }: TestDatabase): Promise<() => number> {
  const { rows } = await connection.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const { parent: postmaster } = readStat(rows[0]?.pid ?? 0);
  return () => {
    const { ownMs, endedChildrenMs } = readStat(postmaster);
    const children = readdirSync('/proc').flatMap((name) => {
      try {
        const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
        return stat?.parent === postmaster ? [stat.ownMs] : [];
      } catch {
        return []; // it has just ended
      }
    });
    return children.reduce((sum, ms) => sum + ms, ownMs + endedChildrenMs);
  };
}
