import type { Client, View } from '@dart/client';
import type { FleetStore } from './fleet-store.ts';

/** What a part of the page wants to hear of. */
export interface Watch {
  /** Wants all rows of the fleet in the FleetStore. */
  readonly isWhole?: boolean;
  /** Views whose changes call `onChange`; a stream has at most 32 in all. */
  readonly views: readonly View[];
  readonly onChange: () => void;
}

/** The one stream of this page: it has the views of whatever is shown now, and is opened anew when those change. */
export class LiveStream {
  readonly #watches = new Set<Watch>();
  #isRunning = false;
  #asked = '';
  #ending = new AbortController();
  #reopening: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: Client,
    private readonly fleet: FleetStore,
  ) {}

  /** Opens the stream; returns how to end it. */
  start(): () => void {
    this.#isRunning = true;
    this.#open();
    return () => {
      this.#isRunning = false;
      this.#asked = '';
      clearTimeout(this.#reopening);
      this.#ending.abort();
    };
  }

  /** Adds views; returns how to take them off again. */
  watch(watch: Watch): () => void {
    this.#watches.add(watch);
    this.#reopenSoon();
    return () => {
      this.#watches.delete(watch);
      this.#reopenSoon();
    };
  }

  /** When one page goes and the next comes, the stream is opened anew once. */
  #reopenSoon(): void {
    clearTimeout(this.#reopening);
    this.#reopening = setTimeout(() => {
      this.#open();
    }, 0);
  }

  #open(): void {
    if (!this.#isRunning) return;
    const isWhole = [...this.#watches].some((watch) => watch.isWhole);
    const keys = [...new Set([...this.#watches].flatMap(({ views }) => views.map(keyOf)))].sort();
    const asked = JSON.stringify([isWhole, keys]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#ending.abort();
    this.#ending = new AbortController();
    const watched = keys.map((key) => JSON.parse(key) as View);
    const onChange = (place: number): void => {
      for (const { views, onChange: tell } of this.#watches) {
        if (views.some((view) => keyOf(view) === keys[place])) tell();
      }
    };
    void this.fleet.follow(this.client, { isWhole, watched, onChange }, this.#ending.signal);
  }
}

const keyOf = ({ noun, host = null, program = null, environment = null, id = null }: View): string =>
  JSON.stringify({ noun, host, program, environment, id });
