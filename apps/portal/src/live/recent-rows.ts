import { readRows, type LiveEvent, type LiveRow } from '@dart/client';

/**
 * The newest rows of a view that only ever grows (transitions, runs, commands). `LiveRows` would keep all of them
 * for as long as the page is open.
 */
export class RecentRows<Row extends LiveRow> {
  readonly #rows = new Map<string, Row>();
  readonly #compare: (left: Row, right: Row) => number;
  readonly #limit: number;
  loading = true;

  /** `newestFirst` puts the newer of two rows first. */
  constructor(limit: number, newestFirst: (left: Row, right: Row) => number) {
    this.#limit = limit;
    this.#compare = newestFirst;
  }

  /** The newest first. */
  list(): readonly Row[] {
    return [...this.#rows.values()].sort(this.#compare);
  }

  /** Applies one event of the view; says whether something changed. */
  apply(event: LiveEvent): boolean {
    const wasLoading = this.loading;
    if (event.__typename === 'LiveSnapshotEnd') this.loading = false;
    for (const id of event.ids ?? []) this.#rows.delete(id);
    const rows = (readRows(event) ?? []) as readonly Row[];
    for (const row of rows) this.put(row);
    return rows.length > 0 || event.ids !== undefined || wasLoading !== this.loading;
  }

  /** Adds a row that came another way, e.g. as the answer of a mutation. */
  put(row: Row): void {
    const known = this.#rows.get(row.id);
    if (
      known?.version !== undefined &&
      row.version !== undefined &&
      BigInt(row.version) <= BigInt(known.version)
    ) {
      return;
    }
    this.#rows.set(row.id, row);
    // Sorting at each row would cost more than a few rows too many.
    if (this.#rows.size > this.#limit * 2) {
      for (const old of this.list().slice(this.#limit)) this.#rows.delete(old.id);
    }
  }
}
