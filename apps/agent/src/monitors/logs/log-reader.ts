import { watch, type FSWatcher } from 'node:fs';
import { toError } from '@dart/runtime';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import { createLogFollower, type LogFollower } from './log-follower.ts';

/** A file that is read, and what its lines are for. */
export interface LogSource {
  readonly path: string;
  readonly begin: 'start' | 'end';
  readonly onLine: (line: string) => void;
}

export interface LogReaderOptions {
  /** Behind the last line of a file that was judged before. */
  readonly placeOf: (path: string) => LogPlace | undefined;
  /** After each turn through all files; `places` are behind the last line of each. */
  readonly onTurn: (hasRead: boolean) => void;
}

/** Reads files of output as they grow. */
export interface LogReader {
  /** Reads these from now on; those that go on keep their place. */
  follow(sources: readonly LogSource[]): void;
  readonly places: Iterable<readonly [string, LogPlace]>;
  /** Why files can't be read, by path. */
  readonly unreadable: ReadonlyMap<string, string>;
  stop(): void;
}

interface Followed {
  source: LogSource;
  readonly follower: LogFollower;
  watcher?: FSWatcher | undefined;
}

/** Where a watch says nothing (a network's file system, a rotation), files are looked at in this interval. */
const POLL_MS = 1000;
/** After a change, what comes within this time is read with it. */
const GATHER_MS = 20;

/** A reader without files; its timers run while it has some. */
export function createLogReader({ placeOf, onTurn }: LogReaderOptions): LogReader {
  const followed = new Map<string, Followed>();
  const unreadable = new Map<string, string>();
  let poll: NodeJS.Timeout | undefined;
  let gather: NodeJS.Timeout | undefined;
  let isReading = false;

  const step = ({ source: { path }, follower }: Followed): boolean => {
    try {
      const hasRead = follower.step();
      unreadable.delete(path);
      return hasRead;
    } catch (error) {
      unreadable.set(path, toError(error).message);
      return false;
    }
  };
  /** All files in turns, a chunk each; supervisord's events pass between. */
  const read = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    for (let hasRead = true; hasRead;) {
      hasRead = false;
      for (const entry of followed.values()) hasRead = step(entry) || hasRead;
      onTurn(hasRead);
      if (hasRead) await new Promise(setImmediate);
    }
    isReading = false;
  };
  const watchFile = (entry: Followed): void => {
    if (entry.watcher !== undefined) return;
    try {
      const watcher = watch(entry.source.path, (kind) => {
        gather ??= setTimeout(() => {
          gather = undefined;
          void read();
        }, GATHER_MS);
        // The name may belong to another file now; the next poll watches that one.
        if (kind === 'rename') drop();
      });
      const drop = (): void => {
        watcher.close();
        if (entry.watcher === watcher) entry.watcher = undefined;
      };
      watcher.on('error', drop);
      entry.watcher = watcher;
    } catch {
      // It is not there yet, or the system has no watches left: the poll reads it.
    }
  };
  const lookAtAll = (): void => {
    for (const entry of followed.values()) watchFile(entry);
    void read();
  };
  const leave = (path: string, { follower, watcher }: Followed): void => {
    watcher?.close();
    follower.close();
    followed.delete(path);
    unreadable.delete(path);
  };
  const stopTimers = (): void => {
    clearInterval(poll);
    clearTimeout(gather);
    poll = undefined;
    gather = undefined;
  };

  return {
    get places() {
      return [...followed].flatMap(
        ([
          path,
          {
            follower: { place },
          },
        ]) => (place === undefined ? [] : [[path, place] as const]),
      );
    },
    unreadable,
    follow(sources) {
      const wanted = new Map(sources.map((source) => [source.path, source]));
      for (const [path, entry] of followed) if (!wanted.has(path)) leave(path, entry);
      for (const [path, source] of wanted) {
        const known = followed.get(path);
        if (known !== undefined) {
          known.source = source;
          continue;
        }
        const follower = createLogFollower({
          path,
          from: placeOf(path),
          begin: source.begin,
          onLine: (line) => followed.get(path)?.source.onLine(line),
        });
        followed.set(path, { source, follower });
      }
      if (followed.size === 0) stopTimers();
      else {
        poll ??= setInterval(lookAtAll, POLL_MS);
        lookAtAll();
      }
    },
    stop() {
      stopTimers();
      for (const [path, entry] of followed) leave(path, entry);
    },
  };
}
