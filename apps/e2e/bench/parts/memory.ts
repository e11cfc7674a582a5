import { readFileSync } from 'node:fs';

/** What a process alone keeps in memory and would give back at its end, in MB: Private_Dirty of all its mappings. */
export function readPrivateDirtyMb(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Private_Dirty:\s+(\d+) kB$/m.exec(text)?.[1]) / 1024;
}
