import { readFileSync } from 'node:fs';

/** What a process uses, as /proc tells. */
export interface ProcessUsage {
  /** Memory that is resident now, in bytes. */
  readonly memoryBytes: number;
  /** The most that was ever resident, in bytes; the kernel keeps it. */
  readonly peakMemoryBytes: number;
  /** User and system time since its start, with that of its children that have ended, in milliseconds. */
  readonly cpuMs: number;
}

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Reads what a process uses; undefined when it has ended or /proc does not tell. Its children that run are not counted. */
export function readProcessUsage(pid: number): ProcessUsage | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const memoryBytes = readKb(status, 'VmRSS');
    const peakMemoryBytes = readKb(status, 'VmHWM');
    // A zombie has no memory any more.
    if (memoryBytes === undefined || peakMemoryBytes === undefined) return undefined;
    return { memoryBytes, peakMemoryBytes, cpuMs: ticks * TICK_MS };
  } catch {
    return undefined;
  }
}

function readKb(status: string, key: string): number | undefined {
  const at = status.indexOf(`\n${key}:`);
  return at < 0 ? undefined : Number.parseInt(status.slice(at + key.length + 2), 10) * 1024;
}
