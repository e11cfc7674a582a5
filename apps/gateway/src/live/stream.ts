import type { Database } from '@dart/database';
import type { LiveEvent, WantedView } from '@dart/schema';
import type { Bus } from '../bus/bus.ts';
import type { LiveCounts } from './counts.ts';
import type { Feed } from './feed.ts';
import { ViewReader } from './reader.ts';

/** After so long without a change a view is told how far it has got. */
const BOOKMARK_MS = 15_000;

export interface LiveStreamOptions {
  readonly views: readonly WantedView[];
  readonly credentialId: string;
  readonly expiresAt: Date | null;
  readonly bus: Bus;
  readonly db: Database;
  readonly counts: LiveCounts;
  /** Lets a feed follow its view; returns how to end that. */
  readonly follow: (feed: Feed, wake: () => void) => () => void;
  readonly onEnd: () => void;
}

/**
 * The events of one subscriber. It is pulled: nothing is read or made that the client does not take. It is no generator,
 * since a generator's `return` waits for the event that is being waited for.
 */
export class LiveStream implements AsyncIterableIterator<LiveEvent> {
  readonly credentialId: string;
  readonly #options: LiveStreamOptions;
  readonly #readers: readonly ViewReader[];
  readonly #unfollow: (() => void)[];
  readonly #expiry: NodeJS.Timeout | undefined;
  #ready: LiveEvent[];
  #ended = false;
  #changed = false;
  #wake: () => void = () => undefined;

  constructor(options: LiveStreamOptions) {
    this.#options = options;
    this.credentialId = options.credentialId;
    const { bus, db, counts } = options;
    this.#readers = options.views.map((wanted) => new ViewReader(wanted, bus, db, counts));
    this.#unfollow = this.#readers.map(({ feed }) => options.follow(feed, () => this.#onChange()));
    this.#ready = [{ kind: 'opened', keys: options.views.map(({ view }) => view.key) }];
    const { expiresAt } = options;
    // setTimeout takes at most 2^31 ms; a longer life outlives the process's timers and is checked by the sweeper
    const livesMs = expiresAt === null ? Infinity : expiresAt.getTime() - Date.now();
    this.#expiry = livesMs < 2 ** 31 ? setTimeout(() => this.end(), livesMs) : undefined;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<LiveEvent, undefined>> {
    while (!this.#isEnded()) {
      const event = this.#ready.shift();
      if (event) return { done: false, value: event };
      this.#changed = false;
      await this.#read();
      if (this.#ready.length === 0 && !(await this.#waitForChange())) {
        this.#ready = this.#readers.flatMap((reader) => reader.bookmark() ?? []);
      }
    }
    return { done: true, value: undefined };
  }

  /** A failure ends the stream: the client resumes by its cursors, after a while, elsewhere perhaps. */
  async #read(): Promise<void> {
    try {
      for (const reader of this.#readers) this.#ready.push(...(await reader.read()));
    } catch (error) {
      this.end();
      throw error;
    }
  }

  return(): Promise<IteratorResult<LiveEvent, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the stream: the client sees it complete and may resume by its cursors. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#options.counts.closed += 1;
    clearTimeout(this.#expiry);
    for (const unfollow of this.#unfollow) unfollow();
    this.#ready = [];
    this.#wake();
    this.#options.onEnd();
  }

  // a method, so that the compiler does not believe that an `await` leaves it as it was
  #isEnded(): boolean {
    return this.#ended;
  }

  #onChange(): void {
    this.#changed = true;
    this.#wake();
  }

  /** False when nothing changed for the time of a bookmark. */
  #waitForChange(): Promise<boolean> {
    if (this.#changed || this.#ended) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), BOOKMARK_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
