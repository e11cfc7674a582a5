import { watch, type FSWatcher } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger, Service } from '@dart/runtime';
import { createChildWatch, type ChildWatch } from './child-watch.ts';
import type { Ends } from './ends.ts';

export interface EarlyWakeOptions {
  /** supervisord's own log; undefined when it is not a readable file. */
  readonly logFile: string | undefined;
  readonly supervisordPid: number;
  readonly ends: Ends;
  /** Makes supervisord's loop turn at once. */
  readonly wake: () => Promise<unknown>;
  readonly logger: Logger;
}

/** How often it is looked for children that have ended, in milliseconds, while programs come and go. */
const LOOK_MS = 20;
/** So long after the last line about a process, in milliseconds. At rest a look each 100 ms alone would cost 0.2 % of a core. */
const BUSY_MS = 10_000;
/** Where there is no log, nothing else tells of them, and it is looked always. */
const LOOK_WITHOUT_LOG_MS = 54;
/** After a failed watch, in milliseconds. */
const RETRY_MS = 1000;

/**
 * Brings state events early. supervisord reaps an exit at once but hands the event out in the next pass of its loop, up
 * to a second later; anything readable wakes the loop. So each line about a process in its log is answered with one
 * call (measured: 2 to 6 ms instead of 1,000). What supervisord should have reaped but has not, and what happens where
 * there is no log, is seen by its children; of a host at rest, the first exit alone may so come a second late.
 */
export function createEarlyWake({ logFile, supervisordPid, ends, wake, logger }: EarlyWakeOptions): Service {
  const ending = new AbortController();
  let watcher: FSWatcher | undefined;
  let children: ChildWatch | undefined;
  let timer: NodeJS.Timeout | undefined;
  let busyUntilMs = 0;
  let isCalling = false;
  let isWanted = false;

  const wakeOnce = async (): Promise<void> => {
    isWanted = true;
    if (isCalling) return;
    isCalling = true;
    while (isWanted && !ending.signal.aborted) {
      isWanted = false;
      await wake().catch((error: unknown) => {
        logger.debug({ err: error }, 'supervisord could not be woken');
      });
    }
    isCalling = false;
  };
  const look = (): void => {
    ends.read();
  };

  const watchLog = (file: string): void => {
    try {
      watcher = watch(file, (kind) => {
        look();
        if (kind === 'rename') watchAgain(file);
      });
      watcher.on('error', () => {
        watchAgain(file);
      });
    } catch {
      watchAgain(file);
    }
  };
  const watchAgain = (file: string): void => {
    watcher?.close();
    watcher = undefined;
    void delay(RETRY_MS, undefined, { signal: ending.signal, ref: false }).then(
      () => {
        look();
        watchLog(file);
      },
      () => undefined,
    );
  };

  const lookAtChildren = (): void => {
    children?.look();
    if (logFile === undefined || performance.now() < busyUntilMs) return;
    clearInterval(timer);
    timer = undefined;
  };
  const watchChildren = (): void => {
    busyUntilMs = performance.now() + BUSY_MS;
    timer ??= setInterval(lookAtChildren, logFile === undefined ? LOOK_WITHOUT_LOG_MS : LOOK_MS);
  };

  return {
    start() {
      children = createChildWatch({
        supervisordPid,
        onUnreaped: () => void wakeOnce(),
        // Where there is a log, it tells of them.
        onChange: () => {
          if (logFile === undefined) void wakeOnce();
        },
      });
      // Lines are also read with each event; whoever reads them, their events are woken.
      ends.onChange = () => {
        void wakeOnce();
        watchChildren();
      };
      if (logFile !== undefined) watchLog(logFile);
      watchChildren();
      return Promise.resolve();
    },
    stop() {
      ending.abort();
      watcher?.close();
      clearInterval(timer);
      children?.close();
      return Promise.resolve();
    },
  };
}
