/** What is asked of a host's agent: a part of the output of one process. */
export interface LogRequest {
  /** Made by the gateway; the agent's answers carry it. */
  readonly id: string;
  readonly group: string;
  readonly process: string;
  readonly stream: 'STDOUT' | 'STDERR';
  /** The last so many lines, null for all that is kept; with `from` the first so many, null for all. */
  readonly lines: number | null;
  /** The place of an earlier event where it begins. */
  readonly from: string | null;
  /** The place of an earlier event before which it ends. */
  readonly until: string | null;
  readonly follow: boolean;
  /** Only lines that match this regular expression of RE2. */
  readonly search: string | null;
  /** So many matches at most. */
  readonly most: number;
}

/** Why a log has ended. */
export const LOG_END_REASONS = ['COMPLETE', 'LIMIT', 'REFUSED', 'UNREADABLE', 'AGENT_GONE'] as const;
export type LogEndReason = (typeof LOG_END_REASONS)[number];

/** What a reader of a log is told. */
export type LogEvent =
  | { readonly kind: 'LogChunk'; readonly place: string; readonly bytes: Buffer }
  | { readonly kind: 'LogMatch'; readonly place: string; readonly bytes: Buffer; readonly isCut: boolean }
  | { readonly kind: 'LogGap'; readonly cause: string }
  | { readonly kind: 'LogProgress'; readonly searched: number; readonly total: number | null }
  | {
      readonly kind: 'LogEnd';
      readonly reason: LogEndReason;
      readonly message: string;
      readonly nextStep: string;
      /** From here the same request would go on. */
      readonly next: string | null;
    };

/** What the agent does after it has sent something. */
export type LogAnswer = 'GO' | 'WAIT' | 'STOP';

/** The gateway's side of logs on request. Nothing of them is ever stored. */
export interface LogHub {
  /** Asks the agent and gives what it sends, until the iteration ends or the log does. */
  read(hostId: string, request: Omit<LogRequest, 'id'>, credentialId: string): AsyncIterable<LogEvent>;
  /**
   * What a host's agent sends for a request. Answers when the reader has taken it, so that an agent is as fast as the
   * reader: GO then, WAIT (send nothing new, ask again) after some seconds, STOP when nobody reads any more.
   */
  take(hostId: string, id: string, events: readonly LogEvent[]): Promise<LogAnswer>;
}
