import { readProcFile, readStatFields } from '../files/proc-file.ts';

/** What a process uses, as /proc tells. */
export interface ProcessUsage {
  /** Memory that is resident now, in bytes. */
  readonly memoryBytes: number;
  /** The most that was ever resident, in bytes; the kernel keeps it. */
  readonly peakMemoryBytes: number;
  /** User and system time since its start, with that of its children that have ended, in milliseconds. */
  readonly cpuMs: number;
  /** Pages that are resident, as `stat` counts them; with the time, it tells a process that has done nothing. */
  readonly pages: string;
}

/** The kernel's clock ticks of /proc: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * Reads what a process uses; undefined when it has ended or /proc does not tell. Its children that run are not counted.
 * @param before what was read before: of a process that has done nothing since, it is given again.
 */
export function readProcessUsage(pid: number, before?: ProcessUsage): ProcessUsage | undefined {
  const fields = readStatFields(pid);
  const cpuMs = TICK_MS * fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  const pages = fields[21] ?? '0';
  // A zombie has no memory any more.
  if (pages === '0') return undefined;
  if (before?.cpuMs === cpuMs && before.pages === pages) return before;
  const status = readProcFile(`/proc/${pid}/status`);
  const memoryBytes = readKb(status, 'VmRSS');
  const peakMemoryBytes = readKb(status, 'VmHWM');
  if (memoryBytes === undefined || peakMemoryBytes === undefined) return undefined;
  return { memoryBytes, peakMemoryBytes, cpuMs, pages };
}

function readKb(status: string, key: string): number | undefined {
  const at = status.indexOf(`\n${key}:`);
  return at < 0 ? undefined : Number.parseInt(status.slice(at + key.length + 2), 10) * 1024;
}
