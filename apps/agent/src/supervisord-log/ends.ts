import type { LogFile, LogPlace } from './log-file.ts';
import { parseLogLine, type LogLine, type ProcessEnd } from './log-line.ts';

/** A line of the log that no event has taken yet. */
export type OpenLine = Exclude<LogLine, { kind: 'change' }>;

/** How far supervisord's log is read, and what of it still waits for its event. */
export interface EndsPlace {
  readonly log: LogPlace;
  readonly open: readonly OpenLine[];
}

/** How processes ended, read from supervisord's log in step with the events. */
export interface Ends {
  /** Reads what is new. */
  read(): void;
  /** Called when a line tells of a change: its event waits in supervisord for the next pass of its loop. */
  onChange: () => void;
  /** Called as soon as a line tells of an end; its event may come much later. `takeEnd` gives the same object. */
  onEnd: (process: string, end: ProcessEnd) => void;
  /** The oldest end of a process of this name that no event has taken; the log knows no groups. */
  takeEnd(process: string): ProcessEnd | undefined;
  takeSpawnError(): string | undefined;
  /** Forgets all: events were lost, so that lines and events can't be matched any more. */
  forget(): void;
  /** From here a later start of the agent goes on; undefined when there is no log. */
  readonly place: EndsPlace | undefined;
}

/** Reads the ends of processes from supervisord's log; `open` are those that an earlier start had read already. */
export function createEnds(log: LogFile, open: readonly OpenLine[] = []): Ends {
  let lines = [...open];
  const take = <Kind extends OpenLine['kind']>(
    kind: Kind,
    isWanted: (line: Extract<OpenLine, { kind: Kind }>) => boolean,
  ): Extract<OpenLine, { kind: Kind }> | undefined => {
    for (const [index, line] of lines.entries()) {
      if (line.kind !== kind) continue;
      const candidate = line as Extract<OpenLine, { kind: Kind }>;
      if (!isWanted(candidate)) continue;
      lines.splice(index, 1);
      return candidate;
    }
    return undefined;
  };
  return {
    onChange: () => undefined,
    onEnd: () => undefined,
    get place() {
      return log.place === undefined ? undefined : { log: log.place, open: [...lines] };
    },
    read() {
      const read = log.readLines().map(parseLogLine);
      for (const line of read) {
        if (line === undefined || line.kind === 'change') continue;
        lines.push(line);
        if (line.kind === 'end') this.onEnd(line.process, line.end);
      }
      if (read.some((line) => line !== undefined)) this.onChange();
    },
    takeEnd: (process) => take('end', (line) => line.process === process)?.end,
    takeSpawnError: () => take('spawn-error', () => true)?.message,
    forget() {
      lines = [];
    },
  };
}
