/** A fault in what was given, by its place; the same shape for those found here and by the gateway. */
export interface Issue {
  /** Place in the list, from 1. */
  readonly entry?: number | null;
  readonly name?: string | null;
  /** Dotted path inside the entry. */
  readonly field: string;
  readonly rule?: string;
  readonly message: string;
}

export interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly nextStep: string;
  readonly issues?: readonly Issue[];
  /** Of a host that is not connected: since when. */
  readonly since?: string | null;
}

/** What was asked was understood and refused, by the gateway or by a check before it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** `entry 2 (name) monitoring.state.severity: …`, with whatever of it is known. */
export function describeIssue(issue: Issue): string {
  const name = issue.name ? ` (${issue.name})` : '';
  const place = issue.entry ? `entry ${issue.entry}${name} ` : '';
  return `${place}${issue.field}: ${issue.message}`;
}
