import type { Database } from '@dart/database';
import type { LiveHub, LiveEvent, View, WantedView } from '@dart/schema';
import type { Batch, Bus } from '../bus/bus.ts';
import { createLiveCounts } from './counts.ts';
import type { Feed } from './feed.ts';
import { LiveStream } from './stream.ts';
import { eventsFor } from './view-events.ts';

interface SharedView {
  readonly view: View;
  readonly readers: Map<Feed, () => void>;
  readonly forget: () => void;
}

/** All live views of this gateway: each distinct view makes its events once for all its readers. */
export class ViewHub implements LiveHub {
  readonly counts = createLiveCounts();
  readonly #bus: Bus;
  readonly #db: Database;
  readonly #views = new Map<string, SharedView>();
  readonly #streams = new Set<LiveStream>();

  constructor(bus: Bus, db: Database) {
    this.#bus = bus;
    this.#db = db;
  }

  watch(
    views: readonly WantedView[],
    credentialId: string,
    expiresAt: Date | null,
  ): AsyncIterable<LiveEvent> {
    const stream = new LiveStream({
      views,
      credentialId,
      expiresAt,
      bus: this.#bus,
      db: this.#db,
      counts: this.counts,
      follow: (feed, wake) => this.#follow(feed, wake),
      onEnd: () => this.#streams.delete(stream),
    });
    this.#streams.add(stream);
    return stream;
  }

  /** How many streams, distinct views and waiting rows there are now. */
  get load(): { streams: number; views: number; depth: number } {
    const feeds = [...this.#views.values()].flatMap(({ readers }) => [...readers.keys()]);
    const depth = feeds.reduce((sum, feed) => sum + feed.depth, 0);
    return { streams: this.#streams.size, views: this.#views.size, depth };
  }

  /** The credentials that hold streams open now. */
  get credentialIds(): string[] {
    return [...new Set([...this.#streams].map(({ credentialId }) => credentialId))];
  }

  /** Ends the streams of credentials that no longer hold. */
  endStreamsOf(credentialIds: readonly string[]): void {
    for (const stream of this.#streams) if (credentialIds.includes(stream.credentialId)) stream.end();
  }

  /** Ends all streams; the clients resume elsewhere. */
  endAll(): void {
    for (const stream of this.#streams) stream.end();
  }

  #follow(feed: Feed, wake: () => void): () => void {
    const { key } = feed.view;
    const shared = this.#views.get(key) ?? this.#open(feed.view);
    shared.readers.set(feed, wake);
    return () => {
      shared.readers.delete(feed);
      if (shared.readers.size > 0 || this.#views.get(key) !== shared) return;
      shared.forget();
      this.#views.delete(key);
    };
  }

  #open(view: View): SharedView {
    const readers = new Map<Feed, () => void>();
    const forget = this.#bus.listen(view.noun, (batch: Batch) => {
      const events = eventsFor(view, batch);
      if (events.length === 0) return;
      for (const [feed, wake] of readers) {
        feed.push(events);
        wake();
      }
    });
    const shared = { view, readers, forget };
    this.#views.set(view.key, shared);
    return shared;
  }
}
