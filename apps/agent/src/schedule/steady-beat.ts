import type { Service } from '@dart/runtime';

/**
 * Beats at each full second of the clock, however it is set: a timer that never waits longer than a second is all it
 * takes. node-cron, which the original used, waits for the old time when the clock is set back by hours, counts each beat
 * that it missed when it is set ahead (a day of seconds takes it more than 30 s of a core), and needs 20 ms to start.
 */
export function createSteadyBeat(onBeat: () => void): Service {
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    timer = setTimeout(beat, 1000 - (Date.now() % 1000));
  };
  const beat = (): void => {
    arm();
    onBeat();
  };
  return {
    start() {
      arm();
      return Promise.resolve();
    },
    stop() {
      clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
