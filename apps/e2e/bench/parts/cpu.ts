import { readFileSync } from 'node:fs';

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** User time that a process has used, in milliseconds. */
export function readUserMs(pid: number): number {
  return readTimes(pid).userMs;
}

/** User and system time that a process has used, in milliseconds. */
export function readCpuMs(pid: number): number {
  const { userMs, systemMs } = readTimes(pid);
  return userMs + systemMs;
}

/** User and system time that this process has used, in milliseconds. */
export function readOwnCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function readTimes(pid: number): { userMs: number; systemMs: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { userMs: Number(fields[11]) * TICK_MS, systemMs: Number(fields[12]) * TICK_MS };
}
