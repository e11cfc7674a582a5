import { readFileSync } from 'node:fs';

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** User and system time that a process has used, in milliseconds. */
export function readCpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
