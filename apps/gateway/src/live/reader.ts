import type { Database } from '@dart/database';
import { SOURCES, type LiveEvent, type WantedView } from '@dart/schema';
import type { Bus } from '../bus/bus.ts';
import { fromCursor, toCursor, type Position } from '../bus/position.ts';
import type { LiveCounts } from './counts.ts';
import { Feed } from './feed.ts';
import { eventsFor } from './view-events.ts';

/** Rows in one chunk of a first picture. */
const CHUNK = 50;
/** Changes that a reader may catch up on one by one; beyond it a new first picture is cheaper. */
const MOST_MISSED = 1_000;

type Phase =
  | { readonly name: 'catchUp'; readonly from: Position }
  | {
      readonly name: 'snapshot';
      readonly cursor: string;
      readonly after: string | undefined;
      readonly sent: number;
    }
  | { readonly name: 'live' };

/**
 * One view of one stream: first what was missed or a first picture, read in chunks as the client takes them, then what
 * changes. It follows the view before it reads, so that nothing falls between; doubles carry versions.
 */
export class ViewReader {
  readonly feed: Feed;
  readonly #bus: Bus;
  readonly #db: Database;
  readonly #counts: LiveCounts;
  #phase: Phase | undefined;
  #cursor: string | null;
  readonly #fromNow: boolean;

  constructor({ view, cursor, fromNow }: WantedView, bus: Bus, db: Database, counts: LiveCounts) {
    this.feed = new Feed(view, counts);
    this.#counts = counts;
    this.#cursor = cursor;
    this.#fromNow = fromNow;
    this.#bus = bus;
    this.#db = db;
  }

  /** The next events; empty when the view waits for changes. */
  async read(): Promise<LiveEvent[]> {
    this.#phase ??= this.#begin();
    if (this.feed.takeOverflow()) return this.#reset('the reader fell too far behind');
    switch (this.#phase.name) {
      case 'catchUp':
        return this.#catchUp(this.#phase.from);
      case 'snapshot':
        return this.#readChunk(this.#phase);
      case 'live':
        return this.feed.take();
    }
  }

  /** For an idle view: how far it has got. */
  bookmark(): LiveEvent | undefined {
    if (this.#phase?.name !== 'live') return undefined;
    return { kind: 'bookmark', view: this.feed.view.key, cursor: toCursor(this.#bus.position) };
  }

  #begin(): Phase {
    const from = this.#cursor === null ? undefined : fromCursor(this.#cursor);
    return from ? { name: 'catchUp', from } : this.#snapshot();
  }

  #snapshot(): Phase {
    const cursor = toCursor(this.#bus.position);
    this.feed.startAt(cursor);
    return { name: 'snapshot', cursor, after: undefined, sent: 0 };
  }

  #reset(reason: string): LiveEvent[] {
    this.#counts.resynced += 1;
    this.feed.take();
    this.#phase = this.#snapshot();
    return [{ kind: 'reset', view: this.feed.view.key, reason }];
  }

  async #catchUp(from: Position): Promise<LiveEvent[]> {
    const { view } = this.feed;
    if (!(await this.#bus.log.isComplete(from)))
      return this.#reset('the cursor is too old, or of another database');
    const to = this.#bus.position;
    this.feed.startAt(toCursor(from));
    const changes = await this.#bus.log.between(from, to, view.noun, view.filter, MOST_MISSED);
    if (!changes) return this.#reset('too much has changed since the cursor');
    this.#phase = { name: 'live' };
    const byId = new Map(changes.map((change) => [change.rowId, change]));
    const rows = byId.size === 0 ? [] : await SOURCES[view.noun].load(this.#db, [...byId.keys()]);
    const present = new Set(rows.map(({ id }) => String(id)));
    const removed = [...byId.values()].filter(({ rowId }) => !present.has(rowId));
    const events = eventsFor(view, { noun: view.noun, rows, removed, before: from, after: to });
    return events.length > 0 ? events : [{ kind: 'bookmark', view: view.key, cursor: toCursor(to) }];
  }

  async #readChunk({ cursor, after, sent }: Extract<Phase, { name: 'snapshot' }>): Promise<LiveEvent[]> {
    const { view } = this.feed;
    const source = SOURCES[view.noun];
    const limit = Math.min(CHUNK, source.most - sent);
    const rows = this.#fromNow ? [] : await source.page(this.#db, view.filter, after, limit);
    const last = rows.at(-1);
    const whole = rows.length < limit || sent + rows.length >= source.most || last === undefined;
    this.#phase = whole
      ? { name: 'live' }
      : { name: 'snapshot', cursor, after: String(last.id), sent: sent + rows.length };
    const of = { noun: view.noun, view: view.key, cursor };
    return [
      ...(rows.length > 0 ? [{ ...of, kind: 'rows' as const, live: 'SNAPSHOT' as const, rows }] : []),
      ...(whole ? [{ kind: 'snapshotEnd' as const, view: view.key, cursor }] : []),
    ];
  }
}
