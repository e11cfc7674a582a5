import { readRows, type LiveEvent } from './live-event.ts';

export interface LiveRow {
  readonly id: string;
  /** Grows with each change of the row; a 64-bit number. Nouns that never change have none. */
  readonly version?: string;
}

/** What one event changed in the rows. */
export interface LiveChange<Row> {
  readonly upserted: readonly Row[];
  readonly removed: readonly Row[];
}

const isNewer = (row: LiveRow, known: LiveRow | undefined): boolean =>
  known?.version === undefined || row.version === undefined || BigInt(row.version) > BigInt(known.version);

/**
 * The rows of one live view, kept by its events, in whatever order and however often they come. A picture that is
 * being sent again replaces the old one only when it is whole, so that watchers see no gap.
 */
export class LiveRows<Row extends LiveRow> {
  readonly #rows = new Map<string, Row>();
  /** The ids of the picture that is being sent; undefined when none is expected. */
  #picture: Set<string> | undefined = new Set();
  /** Ids whose known version no longer counts, because the gateway began anew. */
  #stale = new Set<string>();
  #revision = 0;

  /** The rows by id. */
  get rows(): ReadonlyMap<string, Row> {
    return this.#rows;
  }

  /** Whether the first picture, or the one after a reset, is still incomplete. */
  get loading(): boolean {
    return this.#picture !== undefined;
  }

  /** Grows with each event that changed something that can be seen. */
  get revision(): number {
    return this.#revision;
  }

  /** Applies one event of this view. */
  apply(event: LiveEvent): LiveChange<Row> {
    const wasLoading = this.loading;
    const change = this.#dispatch(event);
    if (change.upserted.length > 0 || change.removed.length > 0 || wasLoading !== this.loading) {
      this.#revision += 1;
    }
    return change;
  }

  #dispatch(event: LiveEvent): LiveChange<Row> {
    switch (event.__typename) {
      case 'LiveOpened':
        // A picture that was cut by a lost connection is sent again from its start.
        this.#picture?.clear();
        return { upserted: [], removed: [] };
      case 'LiveReset':
        this.#picture = new Set();
        this.#stale = new Set(this.#rows.keys());
        return { upserted: [], removed: [] };
      case 'LiveSnapshotEnd':
        return { upserted: [], removed: this.#completePicture() };
      case 'LiveRemove':
        return { upserted: [], removed: this.#remove(event.ids ?? []) };
      default:
        // The document decides which fields a row has; its type is the caller's word for that.
        return { upserted: this.#upsert(event, (readRows(event) ?? []) as readonly Row[]), removed: [] };
    }
  }

  #upsert(event: LiveEvent, rows: readonly Row[]): Row[] {
    if (event.kind === 'SNAPSHOT') this.#picture ??= new Set();
    return rows.filter((row) => {
      this.#picture?.add(row.id);
      if (!this.#stale.delete(row.id) && !isNewer(row, this.#rows.get(row.id))) return false;
      this.#rows.set(row.id, row);
      return true;
    });
  }

  #remove(ids: Iterable<string>): Row[] {
    const removed: Row[] = [];
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row !== undefined) removed.push(row);
      this.#rows.delete(id);
      this.#picture?.delete(id);
    }
    return removed;
  }

  #completePicture(): Row[] {
    const picture = this.#picture;
    if (picture === undefined) return [];
    this.#picture = undefined;
    this.#stale.clear();
    return this.#remove([...this.#rows.keys()].filter((id) => !picture.has(id)));
  }
}
