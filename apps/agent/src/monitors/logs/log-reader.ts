import { watch, type FSWatcher } from 'node:fs';
import { toError } from '@dart/runtime';
import { isForbidden } from '../../files/atomic-file.ts';
import { createRemoteOutput } from '../../remote-output/remote-output.ts';
import type { OutputCalls, OutputStream } from '../../supervisord/output-calls.ts';
import type { LogPlace } from '../../supervisord-log/log-file.ts';
import { createLogFollower, type LogFollower } from './log-follower.ts';
import { createRemoteFollower, type RemoteFollower } from './remote-follower.ts';

/** A file that is read, and what its lines are for. */
export interface LogSource {
  readonly path: string;
  /** `group:name` of the process that writes it. */
  readonly process: string;
  readonly stream: OutputStream;
  readonly begin: 'start' | 'end';
  readonly onLine: (line: string) => void;
}

export interface LogReaderOptions {
  /** Asked for files that the agent's account may not read. */
  readonly supervisord: OutputCalls;
  /** Behind the last line of a file that was judged before. */
  readonly placeOf: (path: string) => LogPlace | undefined;
  /** After each turn through all files; `places` are behind the last line of each. */
  readonly onTurn: (hasRead: boolean) => void;
  /** Of a file something was not judged: why. */
  readonly onLoss: (path: string, reason: string) => void;
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
  /** Set once the file turned out to be one that the agent's account may not read. */
  remote?: RemoteFollower;
  watcher?: FSWatcher | undefined;
}

/** Where a watch says nothing (a network's file system, a rotation), files are looked at in this interval. */
const POLL_MS = 1000;
/** After a change, what comes within this time is read with it. */
const GATHER_MS = 20;

/** A reader without files; its timers run while it has some. */
export function createLogReader({ supervisord, placeOf, onTurn, onLoss }: LogReaderOptions): LogReader {
  const followed = new Map<string, Followed>();
  const unreadable = new Map<string, string>();
  let poll: NodeJS.Timeout | undefined;
  let gather: NodeJS.Timeout | undefined;
  let isReading = false;
  let isAsking = false;

  const openRemote = ({ path, process, stream, begin }: LogSource): RemoteFollower =>
    createRemoteFollower({
      output: createRemoteOutput({ supervisord, process, stream, path: () => path }),
      from: placeOf(path),
      begin,
      onLine: (line) => followed.get(path)?.source.onLine(line),
      onLoss: (reason) => {
        onLoss(path, reason);
      },
    });
  const step = (entry: Followed): boolean => {
    const { path } = entry.source;
    try {
      const hasRead = entry.remote === undefined && entry.follower.step();
      if (entry.remote === undefined) unreadable.delete(path);
      return hasRead;
    } catch (error) {
      if (isForbidden(error)) entry.remote = openRemote(entry.source);
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
  /** Those that supervisord is asked for, one after the other. */
  const readRemote = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    for (const entry of [...followed.values()]) {
      const { path } = entry.source;
      if (entry.remote === undefined) continue;
      try {
        const hasRead = await entry.remote.step();
        if (followed.get(path) !== entry) continue;
        unreadable.delete(path);
        if (hasRead) onTurn(hasRead);
      } catch (error) {
        unreadable.set(path, toError(error).message);
      }
    }
    isAsking = false;
  };
  const watchFile = (entry: Followed): void => {
    if (entry.watcher !== undefined || entry.remote !== undefined) return;
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
    void readRemote();
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
      return [...followed].flatMap(([path, { follower, remote }]) => {
        const place = (remote ?? follower).place;
        return place === undefined ? [] : [[path, place] as const];
      });
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
