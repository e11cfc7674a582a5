import { setTimeout as delay } from 'node:timers/promises';

/** What a load took. */
export interface Load {
  /** How often `work` was done. */
  readonly done: number;
  readonly seconds: number;
  /** CPU of what is measured, less what it uses at rest, in milliseconds. */
  readonly cpuMs: number;
}

/** How the CPU of what is measured is read. */
export interface LoadMeter {
  readonly cpuMs: () => number;
  /** At rest, in milliseconds of CPU for each second. */
  readonly restMs: number;
}

const REST_MS = 5000;

/** Measures first what is used at rest, so that it is not taken for work. */
export async function createLoadMeter(cpuMs: () => number): Promise<LoadMeter> {
  const before = cpuMs();
  await delay(REST_MS);
  return { cpuMs, restMs: ((cpuMs() - before) * 1000) / REST_MS };
}

/** Repeats `work` in `atOnce` lanes until the time is over; each lane is given its number. */
export async function runLoad(
  meter: LoadMeter,
  { forMs, atOnce }: { readonly forMs: number; readonly atOnce: number },
  work: (lane: number, round: number) => Promise<unknown>,
): Promise<Load> {
  const begunAt = performance.now();
  const cpuBefore = meter.cpuMs();
  let done = 0;
  const lane = async (_: unknown, number: number): Promise<void> => {
    for (let round = 0; performance.now() - begunAt < forMs; round += 1) {
      await work(number, round);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - begunAt) / 1000;
  return { done, seconds, cpuMs: Math.max(0, meter.cpuMs() - cpuBefore - meter.restMs * seconds) };
}
