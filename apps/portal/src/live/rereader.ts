/** The least time between the beginnings of two readings. */
const GAP_MS = 250;

/** Reads at once when asked to, and again afterwards when asked meanwhile; never twice at the same time. */
export class Rereader {
  readonly #ending = new AbortController();
  #isReading = false;
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `reading` is never called twice at the same time; it must not reject. */
  constructor(private readonly reading: (signal: AbortSignal) => Promise<void>) {}

  read(): void {
    this.#isWanted = true;
    if (!this.#isReading && this.#timer === undefined) void this.#run();
  }

  /** No reading begins after this; one that runs is aborted. */
  stop(): void {
    this.#ending.abort();
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#isWanted = false;
    this.#isReading = true;
    const begunAt = Date.now();
    await this.reading(this.#ending.signal);
    this.#isReading = false;
    if (this.#ending.signal.aborted) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#isWanted) void this.#run();
      },
      Math.max(0, GAP_MS - (Date.now() - begunAt)),
    );
  }
}
