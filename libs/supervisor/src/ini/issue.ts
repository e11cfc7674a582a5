/** Something about a section's body; as a fault it refuses the body, as a warning it does not. */
export interface BodyIssue {
  /** Counted from 1 inside the body; 0 when it is about the whole. */
  readonly line: number;
  readonly key?: string;
  readonly rule: BodyRule;
  readonly message: string;
  readonly nextStep: string;
}

export type BodyRule =
  | 'control-character'
  | 'opens-section'
  | 'unreadable-line'
  | 'foreign-key'
  | 'missing-key'
  | 'wrong-value'
  | 'wrong-expansion'
  | 'unknown-key'
  | 'repeated-key'
  | 'indented-key';

/** An issue as one sentence for people. */
export function describeIssue(issue: BodyIssue): string {
  const place = issue.line > 0 ? `line ${issue.line}: ` : '';
  return `${place}${issue.message}; ${issue.nextStep}`;
}
