import type { RecordInput } from '@dart/client/agent';
import type { LogPlace } from '../supervisord-log/log-file.ts';

/** Which event of which supervisord a record came from. */
export interface EventSource {
  /** Process id and start time of supervisord: both together are never used twice. */
  readonly supervisord: string;
  readonly serial: number;
  readonly poolSerial: number;
}

/** A record that waits for the gateway. */
export interface OutboxRecord {
  /** The start of the agent that made it; the gateway orders records by start and sequence. */
  readonly start: string;
  readonly sequence: number;
  readonly source?: EventSource;
  /** Behind the last line of supervisord's log that this record, or one before it, tells of. */
  readonly logPlace?: LogPlace;
  readonly record: RecordInput;
}
