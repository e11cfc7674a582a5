import type { DesiredProgram } from '../../desired/desired-state.ts';
import type { Output } from '../../log-events/output.ts';
import { createEventLines, type StreamName } from './event-lines.ts';
import type { LogMatch, LogRules, Stream } from './rules.ts';

export interface OutputJudgeOptions {
  /** The program of a process, when it is monitored and this stream is judged by events. */
  readonly findProgram: (name: StreamName) => DesiredProgram | undefined;
  readonly rulesOf: (program: DesiredProgram, stream: Stream) => Promise<LogRules>;
  readonly onMatch: (match: LogMatch, line: string) => void;
}

/** Judges output that goes to no file, as supervisord's events bring it. */
export interface OutputJudge {
  take(output: Output): Promise<void>;
  /** The process has ended: a line that has begun is judged as it stands. */
  end(group: string, process: string): void;
  /** Output was lost: lines that have begun are judged as they stand. */
  endAll(): void;
  /** What is monitored may have changed. */
  look(): void;
}

/** The judge of a host's output without files. */
export function createOutputJudge({ findProgram, rulesOf, onMatch }: OutputJudgeOptions): OutputJudge {
  const lines = createEventLines();
  /** By stream; asked for each event, so kept until the next look. */
  const known = new Map<string, Promise<LogRules>>();

  const findRules = (name: StreamName): Promise<LogRules> | undefined => {
    const key = `${name.group}:${name.process}:${name.stream}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const program = findProgram(name);
    if (program === undefined) return undefined;
    const rules = rulesOf(program, name.stream);
    known.set(key, rules);
    return rules;
  };

  return {
    async take(output) {
      const rules = await findRules(output);
      if (rules === undefined) return;
      lines.take(output, (line) => {
        for (const match of rules.judge(line)) onMatch(match, line);
      });
    },
    end: (group, process) => {
      lines.end(group, process);
    },
    endAll: () => {
      lines.endAll();
    },
    look() {
      known.clear();
      lines.keep((name) => findProgram(name) !== undefined);
    },
  };
}
