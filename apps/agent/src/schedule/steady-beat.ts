import type { Service } from '@dart/runtime';
import { schedule as beatBy, type ScheduledTask } from 'node-cron';

/**
 * Beats at each full second of the clock, however it is set. node-cron alone does not: of a clock that is set back by hours
 * it waits for the old time, and one that is set ahead has it count each beat that it missed (a day of seconds takes it
 * more than 30 s of a core). So it beats the minutes, and a timer that never waits longer than a second the rest.
 */
export function createSteadyBeat(onBeat: () => void): Service {
  let minutes: ScheduledTask | undefined;
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
      minutes = beatBy('0 * * * * *', onBeat, { timezone: 'UTC' });
      arm();
      return Promise.resolve();
    },
    async stop() {
      clearTimeout(timer);
      await minutes?.destroy();
      minutes = undefined;
    },
  };
}
