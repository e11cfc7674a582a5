import type { ChangeNoun } from '@dart/database';
import type { LiveRow } from './sources.ts';
import type { View } from './view.ts';

/** Rows of a view: a chunk of its first picture, or rows that changed. */
export interface RowsEvent {
  readonly kind: 'rows';
  readonly noun: ChangeNoun;
  readonly view: string;
  readonly live: 'SNAPSHOT' | 'UPSERT';
  readonly cursor: string;
  readonly rows: readonly LiveRow[];
}

export interface RemoveEvent {
  readonly kind: 'remove';
  readonly noun: ChangeNoun;
  readonly view: string;
  readonly cursor: string;
  readonly rowIds: readonly string[];
}

/** What a stream of views is told. */
export type LiveEvent =
  | RowsEvent
  | RemoveEvent
  | { readonly kind: 'opened'; readonly keys: readonly string[] }
  | { readonly kind: 'snapshotEnd'; readonly view: string; readonly cursor: string }
  | { readonly kind: 'bookmark'; readonly view: string; readonly cursor: string }
  | { readonly kind: 'reset'; readonly view: string; readonly reason: string };

/** A view that a subscriber asks for, with the cursor at which an earlier stream of it ended. */
export interface WantedView {
  readonly view: View;
  readonly cursor: string | null;
  /** No first picture: a reader that has its rows from a list hears only what changes. */
  readonly fromNow: boolean;
}

/** The gateway's side of live views. */
export interface LiveHub {
  /** The events of these views, until the iteration ends, the credential ends or the gateway stops. */
  watch(views: readonly WantedView[], credentialId: string, expiresAt: Date | null): AsyncIterable<LiveEvent>;
}
