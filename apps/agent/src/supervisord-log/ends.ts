import type { LogFile, LogPlace } from './log-file.ts';
import { parseLogLine, type LogLine, type ProcessEnd } from './log-line.ts';

/** A line of the log that no event has taken yet. */
type OpenLine = Exclude<LogLine, { kind: 'change' }> & { readonly from: LogPlace };

/** What the log tells of the end that an event is about; nothing where the log does not have it. */
export interface FoundEnd {
  readonly end?: ProcessEnd;
  /** Why nothing could be spawned. */
  readonly spawnError?: string;
}

/** How processes ended, read from supervisord's log in step with the events. */
export interface Ends {
  /** Reads what is new. */
  read(): void;
  /** Before `take`, for an event of the same: asks for the line where it was not read yet and that takes a call. */
  refresh(process: string, to: string): Promise<void>;
  /** Called when a line tells of a change: its event waits in supervisord for the next pass of its loop. */
  onChange: () => void;
  /** Called as soon as a line tells of an end; its event may come much later. `take` gives the same object. */
  onEnd: (process: string, end: ProcessEnd) => void;
  /**
   * What the log says of an event by which a process of this name ended, or could not be spawned when `to` is BACKOFF.
   * supervisord writes a line right before it makes the event, and gives events in their order: lines before the one
   * that is found belong to events that are gone, and are let go. The log knows no groups.
   */
  take(process: string, to: string): FoundEnd;
  /** Forgets all: events were lost, so that lines and events can't be matched any more. */
  forget(): void;
  /** From here a later start of the agent goes on: before the first line that no event has taken. Undefined without a log. */
  readonly place: LogPlace | undefined;
}

/** Reads the ends of processes from supervisord's log. */
export function createEnds(log: LogFile): Ends {
  let open: OpenLine[] = [];
  const find = (process: string, to: string): number =>
    open.findIndex((line) => (line.kind === 'end' ? line.process === process : to === 'BACKOFF'));
  return {
    onChange: () => undefined,
    onEnd: () => undefined,
    get place() {
      return open[0]?.from ?? log.place;
    },
    read() {
      let hasChange = false;
      for (const { text, from } of log.readLines()) {
        const line = parseLogLine(text);
        if (line === undefined) continue;
        hasChange = true;
        if (line.kind === 'change') continue;
        open.push({ ...line, from });
        if (line.kind === 'end') this.onEnd(line.process, line.end);
      }
      if (hasChange) this.onChange();
    },
    async refresh(process, to) {
      if (log.refresh === undefined || find(process, to) >= 0) return;
      await log.refresh();
    },
    take(process, to) {
      const index = find(process, to);
      const line = open[index];
      open.splice(0, index + 1);
      if (line === undefined) return {};
      return line.kind === 'end' ? { end: line.end } : { spawnError: line.message };
    },
    forget() {
      open = [];
    },
  };
}
