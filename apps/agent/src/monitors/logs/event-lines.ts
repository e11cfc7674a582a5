import type { Output } from '../../log-events/output.ts';
import { createLineSplitter, type LineSplitter } from './line-splitter.ts';
import { STREAMS } from './rules.ts';

/** Makes lines of what processes print, as it comes in pieces. */
export interface EventLines {
  /** Takes the next piece of a stream; its whole lines are for `onLine`. */
  take(output: Output, onLine: (line: string) => void): void;
  /** The process has ended: a line that has begun is one now. */
  end(group: string, process: string): void;
  /** Something was lost in between, nobody knows whose: lines that have begun end there. */
  endAll(): void;
  /** Forgets what has begun on streams that nobody judges any more. */
  keep(isJudged: (of: StreamName) => boolean): void;
}

export type StreamName = Pick<Output, 'group' | 'process' | 'stream'>;

interface Begun {
  readonly name: StreamName;
  readonly pid: number;
  readonly splitter: LineSplitter;
  onLine: (line: string) => void;
}

/** Joins and splits what each stream of each process prints. */
export function createEventLines(): EventLines {
  const all = new Map<string, Begun>();

  const begin = ({ group, process, stream, pid }: Output, onLine: Begun['onLine']): Begun => {
    const splitter = createLineSplitter((line) => begun.onLine(line));
    const begun: Begun = { name: { group, process, stream }, pid, splitter, onLine };
    return begun;
  };

  return {
    take(output, onLine) {
      const key = keyOf(output);
      let begun = all.get(key);
      // The end of the run before may have been lost.
      if (begun?.pid !== output.pid) {
        begun?.splitter.finish();
        begun = begin(output, onLine);
        all.set(key, begun);
      }
      begun.onLine = onLine;
      begun.splitter.push(output.data);
    },
    end(group, process) {
      for (const stream of STREAMS) {
        const key = keyOf({ group, process, stream });
        all.get(key)?.splitter.finish();
        all.delete(key);
      }
    },
    endAll() {
      for (const { splitter } of all.values()) splitter.finish();
      all.clear();
    },
    keep(isJudged) {
      for (const [key, { name }] of all) if (!isJudged(name)) all.delete(key);
    },
  };
}

const keyOf = ({ group, process, stream }: StreamName): string => `${group}:${process}:${stream}`;
