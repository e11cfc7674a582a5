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

/** A load at an even pace. */
export interface PacedLoad extends Load {
  /** How long each took from the moment in which it was due, in milliseconds. */
  readonly times: readonly number[];
}

export interface Pace {
  readonly forMs: number;
  readonly perSecond: number;
  /** A lane's next work waits for the one before, as an agent does. */
  readonly lanes: number;
}

/** Repeats `work` so often a second, in the lanes in turn, whether or not what was begun before is done. */
export async function runAtPace(
  meter: LoadMeter,
  { forMs, perSecond, lanes: count }: Pace,
  work: (lane: number, round: number) => Promise<unknown>,
): Promise<PacedLoad> {
  const stop = startMeter(meter);
  const begunAt = performance.now();
  const everyMs = 1000 / perSecond;
  const lanes = Array.from({ length: count }, () => Promise.resolve(0));
  const done: Promise<number>[] = [];
  for (let number = 0; number * everyMs < forMs; number += 1) {
    const dueAt = begunAt + number * everyMs;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await delay(waitMs);
    const lane = number % count;
    const worked = (lanes[lane] ?? Promise.resolve(0)).then(async () => {
      await work(lane, Math.floor(number / count));
      return performance.now() - dueAt;
    });
    lanes[lane] = worked;
    done.push(worked);
  }
  const times = await Promise.all(done);
  return { ...stop(), done: times.length, times };
}

/** Begins to measure; gives what was used until it is called. */
function startMeter({ cpuMs, restMs }: LoadMeter): () => Omit<Load, 'done'> {
  const begunAt = performance.now();
  const before = cpuMs();
  return () => {
    const seconds = (performance.now() - begunAt) / 1000;
    return { seconds, cpuMs: Math.max(0, cpuMs() - before - restMs * seconds) };
  };
}

/** Repeats `work` in `atOnce` lanes until the time is over; each lane is given its number. */
export async function runLoad(
  meter: LoadMeter,
  { forMs, atOnce }: { readonly forMs: number; readonly atOnce: number },
  work: (lane: number, round: number) => Promise<unknown>,
): Promise<Load> {
  const stop = startMeter(meter);
  const begunAt = performance.now();
  let done = 0;
  const lane = async (_: unknown, number: number): Promise<void> => {
    for (let round = 0; performance.now() - begunAt < forMs; round += 1) {
      await work(number, round);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { ...stop(), done };
}
