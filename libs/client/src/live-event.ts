/**
 * An event of the schema's `live` subscription, whatever rows and fields a consumer's document selects. Generated
 * unions fit when the document asks for `__typename`, `view`, `cursor` and the members named here.
 */
export interface LiveEvent {
  readonly __typename: string;
  /** Of LiveOpened: the gateway's keys of the views, in the order asked. */
  readonly keys?: readonly string[];
  /** Of all others: the key of the view it belongs to. */
  readonly view?: string;
  readonly cursor?: string;
  /** Of events with rows: a chunk of the first picture, or rows that changed. */
  readonly kind?: 'SNAPSHOT' | 'UPSERT';
  /** Of LiveRemove. */
  readonly ids?: readonly string[];
  /** Of LiveReset. */
  readonly reason?: string;
}

/** A view as the schema's ViewInput describes it; the cursor is kept by `followViews`. */
export interface View {
  readonly noun:
    | 'ALERTS'
    | 'ASSIGNMENTS'
    | 'COMMANDS'
    | 'HOSTS'
    | 'OPERATIONS'
    | 'PENDING_CHANGES'
    | 'PROCESSES'
    | 'PROGRAMS'
    | 'RUNS'
    | 'TRANSITIONS';
  readonly host?: string | null;
  readonly program?: string | null;
  readonly environment?: string | null;
  readonly id?: string | null;
  readonly cursor?: string | null;
  /** No first picture, only what changes from now on. */
  readonly fromNow?: boolean;
}

/** The members of the events that hold rows; an event has one of them. */
const ROW_MEMBERS = [
  'hosts',
  'processes',
  'programs',
  'assignments',
  'pendingChanges',
  'commands',
  'transitions',
  'runs',
] as const;

/** The rows that an event carries; undefined when it is not one with rows. */
export function readRows(event: LiveEvent): readonly unknown[] | undefined {
  for (const member of ROW_MEMBERS) {
    const rows = (event as LiveEvent & Partial<Record<typeof member, unknown>>)[member];
    if (Array.isArray(rows)) return rows as readonly unknown[];
  }
  return undefined;
}
