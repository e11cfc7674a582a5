import type { LiveEvent, LiveRow, RemoveEvent, RowsEvent, View } from '@dart/schema';
import { createLiveCounts, type LiveCounts } from './counts.ts';
import { toEvents } from './view-events.ts';

type ChangeEvent = RowsEvent | RemoveEvent;

/** Rows that may gather for a reader as shared events; beyond it they are conflated to the latest of each row. */
const MOST_SHARED = 32;
/** Rows that may wait conflated; beyond it the reader gets a reset and a new first picture. */
const MOST_CONFLATED = 64;

const sizeOf = (event: ChangeEvent): number =>
  event.kind === 'rows' ? event.rows.length : event.rowIds.length;

/**
 * What waits for one reader of one view. A reader that keeps up gets the very events that all others get, so that their
 * frames are made once; one that lags gets the latest of each row; one that lags far begins afresh. What waits is
 * bounded, and the publisher never waits.
 */
export class Feed {
  readonly view: View;
  readonly #counts: LiveCounts;
  #shared: ChangeEvent[] = [];
  #waiting = 0;
  #conflated: Map<string, LiveRow | null> | undefined;
  /** Where the reader is, and where it will be once it has taken what waits. */
  #taken = '';
  #cursor = '';
  #overflown = false;

  constructor(view: View, counts: LiveCounts = createLiveCounts()) {
    this.view = view;
    this.#counts = counts;
  }

  /** How many rows wait for the reader. */
  get depth(): number {
    return this.#conflated?.size ?? this.#waiting;
  }

  /** The reader begins at this cursor: by a first picture, or by what it missed. */
  startAt(cursor: string): void {
    this.#taken = cursor;
  }

  /** Takes the events of one pass; the last carries the cursor after it. */
  push(events: readonly ChangeEvent[]): void {
    if (this.#overflown) return;
    // a reader that had taken all keeps up, however much one pass brings: the bounds are for what gathers
    const keepsUp = this.depth === 0;
    for (const event of events) {
      this.#cursor = event.cursor;
      this.#waiting += sizeOf(event);
      if (this.#conflated) this.#merge(event);
      else this.#shared.push(event);
    }
    if (keepsUp) return;
    if (!this.#conflated && this.#waiting > MOST_SHARED) this.#conflate();
    if (this.#conflated && this.#conflated.size > MOST_CONFLATED) {
      this.#overflown = true;
      this.#shared = [];
      this.#conflated = undefined;
      this.#waiting = 0;
    }
  }

  /** True once: the reader fell too far behind and has to begin afresh. */
  takeOverflow(): boolean {
    const overflown = this.#overflown;
    this.#overflown = false;
    return overflown;
  }

  /** The next events for the reader; empty when nothing waits. */
  take(): LiveEvent[] {
    const conflated = this.#conflated;
    const before = this.#taken;
    this.#taken = this.#cursor;
    this.#waiting = 0;
    this.#conflated = undefined;
    if (!conflated) return this.#shared.splice(0);
    const rows = [...conflated.values()].filter((row) => row !== null);
    const rowIds = [...conflated].flatMap(([id, row]) => (row === null ? [id] : []));
    return toEvents(this.view, rows, rowIds, before, this.#cursor);
  }

  #conflate(): void {
    this.#counts.conflated += 1;
    this.#conflated = new Map();
    for (const event of this.#shared.splice(0)) this.#merge(event);
  }

  #merge(event: ChangeEvent): void {
    if (event.kind === 'rows') for (const row of event.rows) this.#conflated?.set(String(row.id), row);
    else for (const id of event.rowIds) this.#conflated?.set(id, null);
  }
}
