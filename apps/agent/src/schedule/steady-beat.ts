import type { Service } from '@dart/runtime';

/**
 * Beats at full seconds of the clock, however it is set: a timer that never waits longer than from one beat to the next is
 * all it takes. node-cron, which the original used, waits for the old time when the clock is set back by hours, counts each beat
 * that it missed when it is set ahead (a day of seconds takes it more than 30 s of a core), and needs 20 ms to start.
 * @param every how many seconds lie between two beats, asked after each; a start while it beats asks again.
 */
export function createSteadyBeat(onBeat: () => void, every: () => number): Service {
  let timer: NodeJS.Timeout | undefined;
  const arm = (): void => {
    clearTimeout(timer);
    const periodMs = 1000 * every();
    timer = setTimeout(beat, periodMs - (Date.now() % periodMs));
  };
  const beat = (): void => {
    onBeat();
    arm();
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
