import { statfsSync } from 'node:fs';
import { freemem, loadavg } from 'node:os';
import type { HostUsageInput, ProcessUsageInput, RunEndInput } from '@dart/client/agent';
import type { Service } from '@dart/runtime';
import type { Model } from '../model/model.ts';
import { readProcessUsage, type ProcessUsage } from './process-usage.ts';

/** Samples what this host and its processes use. */
export interface Usage extends Service {
  /** One sample of all processes that run. */
  sample(): void;
  /**
   * The latest sample for the gateway: the host's, and of the processes only those that differ from what it was told. Null
   * when nothing differs and it heard within a minute: most beats of most hosts.
   */
  read(): HostUsageInput | null;
  /** The gateway has what was read last. */
  accept(): void;
  /** What the run of this process id has used up to its last sample; nothing when there was none. */
  ofRun(pid: number | undefined): Pick<RunEndInput, 'peakMemoryBytes' | 'cpuMs'>;
}

type HostUsage = Omit<HostUsageInput, 'processes'>;

interface Sample extends ProcessUsage {
  readonly atMs: number;
  /** Of one core, between the last two samples. */
  readonly cpuPercent: number;
}

const INTERVAL_MS = 10_000;
/** Less than this is no news: percent of a core, tasks of a load average, and share of what was told. */
const CPU_STEP = 1;
const LOAD_STEP = 0.1;
const STEP = 0.02;
/** What the host uses is told so often at least. */
const RETELL_MS = 60_000;

/** The usage of one host; `logFolder` is the folder whose disk is told of. */
export function createUsage(model: Pick<Model, 'rows'>, logFolder: string): Usage {
  let samples = new Map<number, Sample>();
  const told = new Map<string, ProcessUsageInput>();
  let offered: HostUsageInput | undefined;
  let toldOfHost: HostUsage | undefined;
  let toldAtMs = 0;
  let timer: NodeJS.Timeout | undefined;

  const sample = (): void => {
    const next = new Map<number, Sample>();
    const atMs = performance.now();
    for (const { pid } of model.rows) {
      if (pid === undefined) continue;
      const before = samples.get(pid);
      const usage = readProcessUsage(pid, before);
      if (usage === undefined) {
        // It has just ended: its event, which is still to come, takes the last sample.
        if (before !== undefined) next.set(pid, before);
        continue;
      }
      const cpuPercent =
        before === undefined ? 0 : (100 * (usage.cpuMs - before.cpuMs)) / Math.max(1, atMs - before.atMs);
      next.set(pid, { ...usage, atMs, cpuPercent: Math.max(0, cpuPercent) });
    }
    samples = next;
  };
  return {
    sample,
    read() {
      const found: ProcessUsageInput[] = [];
      for (const { group, name, pid } of model.rows) {
        const latest = pid === undefined ? undefined : samples.get(pid);
        if (pid === undefined || latest === undefined) continue;
        const { memoryBytes, cpuPercent } = latest;
        found.push({
          group,
          name,
          pid,
          memoryBytes: String(memoryBytes),
          cpuPercent: Math.round(cpuPercent * 10) / 10,
        });
      }
      const processes = found.filter((usage) => isNews(told.get(keyOf(usage)), usage));
      const host = readHostUsage(logFolder);
      const isOld = performance.now() - toldAtMs >= RETELL_MS;
      const hasNews = processes.length > 0 || isOld || isNewsOfHost(toldOfHost, host);
      offered = hasNews ? { ...host, processes } : undefined;
      return offered ?? null;
    },
    accept() {
      if (offered === undefined) return;
      const { processes, ...host } = offered;
      for (const usage of processes) told.set(keyOf(usage), usage);
      toldOfHost = host;
      toldAtMs = performance.now();
      offered = undefined;
    },
    ofRun(pid) {
      const latest = pid === undefined ? undefined : samples.get(pid);
      if (latest === undefined) return {};
      return { peakMemoryBytes: String(latest.peakMemoryBytes), cpuMs: String(latest.cpuMs) };
    },
    start() {
      sample();
      timer = setInterval(sample, INTERVAL_MS);
      return Promise.resolve();
    },
    stop() {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

const keyOf = ({ group, name }: ProcessUsageInput): string => `${group}\t${name}`;

function isNews(
  told: ProcessUsageInput | undefined,
  { pid, cpuPercent, memoryBytes }: ProcessUsageInput,
): boolean {
  if (told?.pid !== pid) return true;
  return Math.abs(told.cpuPercent - cpuPercent) >= CPU_STEP || isStep(told.memoryBytes, memoryBytes);
}

const isStep = (told: string, bytes: string): boolean =>
  Math.abs(Number(told) - Number(bytes)) > Number(told) * STEP;

function isNewsOfHost(told: HostUsage | undefined, now: HostUsage): boolean {
  if (told === undefined) return true;
  const loads = ['load1', 'load5', 'load15'] as const;
  const sizes = ['memoryAvailableBytes', 'logDiskBytes', 'logDiskFreeBytes'] as const;
  return (
    loads.some((load) => Math.abs(told[load] - now[load]) >= LOAD_STEP) ||
    sizes.some((size) => isStep(told[size] ?? '0', now[size] ?? '0'))
  );
}

function readHostUsage(logFolder: string): HostUsage {
  const [load1 = 0, load5 = 0, load15 = 0] = loadavg();
  return { load1, load5, load15, memoryAvailableBytes: String(freemem()), ...readDisk(logFolder) };
}

function readDisk(folder: string): Pick<HostUsageInput, 'logDiskBytes' | 'logDiskFreeBytes'> {
  try {
    const { bsize, blocks, bavail } = statfsSync(folder);
    return { logDiskBytes: String(bsize * blocks), logDiskFreeBytes: String(bsize * bavail) };
  } catch {
    return {};
  }
}
