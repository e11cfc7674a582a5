import type { Service } from '@dart/runtime';
import { schedule as beatBy, type ScheduledTask } from 'node-cron';

/** How often it is looked whether the clock was set, in milliseconds. */
const LOOK_MS = 1000;
/** The clock was set when it went on by so much more or less than time did, in milliseconds. */
const JUMP_MS = 1500;

/**
 * Beats at each full second of the clock. node-cron waits for a time of the clock: one that is set back by hours would let it
 * wait for hours, so then it begins anew, and beats at once.
 */
export function createSteadyBeat(onBeat: () => void): Service {
  let beat: ScheduledTask | undefined;
  let timer: NodeJS.Timeout | undefined;
  const measure = (): number => Date.now() - performance.now();
  let offsetMs = measure();
  const begin = (): void => {
    beat = beatBy('* * * * * *', onBeat, { timezone: 'UTC' });
  };
  const look = (): void => {
    const before = offsetMs;
    offsetMs = measure();
    if (Math.abs(offsetMs - before) < JUMP_MS) return;
    void beat?.destroy();
    begin();
    onBeat();
  };
  return {
    start() {
      offsetMs = measure();
      begin();
      timer = setInterval(look, LOOK_MS);
      return Promise.resolve();
    },
    async stop() {
      clearInterval(timer);
      await beat?.destroy();
      beat = undefined;
    },
  };
}
