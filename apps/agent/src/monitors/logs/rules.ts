import type { DesiredProgram } from '../../desired/desired-state.ts';
import type { Condition, Severity } from '../alerts.ts';

export const STREAMS = ['STDOUT', 'STDERR'] as const;
export type Stream = (typeof STREAMS)[number];

/** A line raised an event, or with OK cleared one. */
export interface LogMatch {
  readonly condition: Condition;
  readonly severity: Severity;
}

/** The log rules of one stream of a program. */
export interface LogRules {
  /** The events of a line, in the order of the rules. */
  judge(line: string): readonly LogMatch[];
}

const NOTHING: readonly LogMatch[] = [];

/** Whether a program has rules for a stream. */
export function hasRules({ monitors }: DesiredProgram, stream: Stream): boolean {
  return monitors.some((monitor) => monitor.kind === 'LOG' && monitor.stream === stream);
}

/**
 * The rules as one RE2 set: a line is read once, however many rules there are, in linear time. re2js is loaded when
 * there is the first rule: an agent without one does not pay its memory.
 */
export async function compileRules(program: DesiredProgram, stream: Stream): Promise<LogRules> {
  const { name, programId, monitors } = program;
  const { RE2Set } = await import('re2js');
  const rules = monitors
    .filter((monitor) => monitor.kind === 'LOG' && monitor.stream === stream && monitor.pattern != null)
    .map(({ severity, stop, pattern, ciUuid, ciName, name: rule }) => ({
      pattern: pattern ?? '',
      severity: severity ?? undefined,
      stops: stop === true,
      condition: {
        component: `monitor:${stream.toLowerCase()}:${name}${rule == null ? '' : `:${rule}`}`,
        ci: ciUuid ?? ciName ?? undefined,
        programId,
      },
    }));
  const set = new RE2Set();
  for (const { pattern } of rules) set.add(pattern);
  set.compile();
  return {
    judge(line) {
      const matched = set.match(line);
      if (matched.length === 0) return NOTHING;
      const matches: LogMatch[] = [];
      for (const index of matched.sort((left, right) => left - right)) {
        const rule = rules[index];
        if (rule?.severity !== undefined)
          matches.push({ condition: rule.condition, severity: rule.severity });
        if (rule?.stops === true) break;
      }
      return matches;
    },
  };
}
