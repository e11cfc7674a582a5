import type { LogFile, LogPlace } from './log-file.ts';
import { parseLogLine, type ProcessEnd } from './log-line.ts';

/** How processes ended, read from supervisord's log in step with the events. */
export interface Ends {
  /**
   * Reads what is new. Returns whether a process changed: its event waits in supervisord for the next pass of its
   * loop.
   */
  read(): boolean;
  /** The oldest end of a process of this name that no event has taken; the log knows no groups. */
  takeEnd(process: string): ProcessEnd | undefined;
  takeSpawnError(): string | undefined;
  /** Forgets all: events were lost, so that lines and events can't be matched any more. */
  forget(): void;
  readonly place: LogPlace | undefined;
}

/** Reads the ends of processes from supervisord's log. */
export function createEnds(log: LogFile): Ends {
  const ends = new Map<string, ProcessEnd[]>();
  let spawnErrors: string[] = [];
  const read = (): boolean => {
    let hasChanged = false;
    for (const text of log.readLines()) {
      const line = parseLogLine(text);
      if (line === undefined) continue;
      hasChanged = true;
      if (line.kind === 'spawn-error') spawnErrors.push(line.message);
      if (line.kind === 'end') ends.set(line.process, [...(ends.get(line.process) ?? []), line.end]);
    }
    return hasChanged;
  };
  return {
    get place() {
      return log.place;
    },
    read,
    takeEnd(process) {
      const [end, ...rest] = ends.get(process) ?? [];
      if (rest.length > 0) ends.set(process, rest);
      else ends.delete(process);
      return end;
    },
    takeSpawnError: () => spawnErrors.shift(),
    forget() {
      ends.clear();
      spawnErrors = [];
    },
  };
}
