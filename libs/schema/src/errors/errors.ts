/** A refusal that is data in the schema: what is wrong, and what to do next. */
export abstract class RefusalError extends Error {
  readonly nextStep: string;

  constructor(message: string, nextStep: string) {
    super(message);
    this.nextStep = nextStep;
    this.name = new.target.name;
  }
}

/** One fault of an input, with its place. */
export interface InputIssue {
  /** Place in the list, from 1, when the input is a list. */
  readonly entry: number | null;
  /** What the entry calls itself. */
  readonly name: string | null;
  /** Dotted path inside the entry. */
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  /** Line inside a configuration body, from 1; absent: the whole is meant, or something else. */
  readonly line?: number;
  /** The key of a configuration body that is meant. */
  readonly key?: string;
}

export class InvalidInputError extends RefusalError {
  readonly issues: readonly InputIssue[];

  constructor(message: string, nextStep: string, issues: readonly InputIssue[]) {
    super(message, nextStep);
    this.issues = issues;
  }
}

export class NotFoundError extends RefusalError {}

export class ConflictError extends RefusalError {}

export class CredentialError extends RefusalError {}

export class HostNotConnectedError extends RefusalError {
  readonly host: string;
  readonly since: Date | null;

  constructor(host: string, since: Date | null) {
    super(
      since ? `${host} is not connected since ${since.toISOString()}.` : `${host} has never been connected.`,
      `On ${host}, look at supervisord and its dart-agent (supervisorctl status dart-agent), then try again: nothing was queued.`,
    );
    this.host = host;
    this.since = since;
  }
}
