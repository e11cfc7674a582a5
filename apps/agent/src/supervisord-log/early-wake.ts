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
  /** Any call makes supervisord's loop turn at once. */
  readonly wake: () => Promise<unknown>;
  readonly logger: Logger;
}

/** How often it is looked for children that have ended, in milliseconds: each look wakes this process. */
const LOOK_MS = 100;
/** The same where nothing else tells of them. */
const LOOK_WITHOUT_LOG_MS = 50;
/** After a failed watch, in milliseconds. */
const RETRY_MS = 1000;

/**
 * Brings state events early. supervisord reaps an exit at once but hands the event out in the next pass of its loop, up
 * to a second later; anything readable wakes the loop. So each line about a process in its log is answered with one
 * call (measured: 2 to 6 ms instead of 1,000). What supervisord should have reaped but has not, and what happens where
 * there is no log, is seen by its children.
 */
export function createEarlyWake({ logFile, supervisordPid, ends, wake, logger }: EarlyWakeOptions): Service {
  const ending = new AbortController();
  let watcher: FSWatcher | undefined;
  let children: ChildWatch | undefined;
  let timer: NodeJS.Timeout | undefined;
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

  return {
    start() {
      // Lines are also read with each event; whoever reads them, their events are woken.
      ends.onChange = () => void wakeOnce();
      if (logFile !== undefined) watchLog(logFile);
      const watched = createChildWatch({
        supervisordPid,
        onUnreaped: () => void wakeOnce(),
        // Where there is a log, it tells of them.
        onChange: () => {
          if (logFile === undefined) void wakeOnce();
        },
      });
      children = watched;
      timer = setInterval(
        () => {
          watched.look();
        },
        logFile === undefined ? LOOK_WITHOUT_LOG_MS : LOOK_MS,
      );
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
