/** A database that takes longer to say anything can't be worked with, in milliseconds. */
const DEADLINE_MS = 2_000;
/** A request that failed for want of a database says so for this long: a full disk answers what only reads. In milliseconds. */
const OUTAGE_MS = 5_000;

/** Whether the gateway can do its work: its probe succeeds in time, and no request has just failed for want of a database. */
export class Readiness {
  readonly #probe: () => Promise<unknown>;
  #running: Promise<boolean> | undefined;
  #outageAtMs = -Infinity;

  constructor(probe: () => Promise<unknown>) {
    this.#probe = probe;
  }

  /** A request failed for want of a database. */
  noteOutage(): void {
    this.#outageAtMs = performance.now();
  }

  /** Whoever asks while a probe is on its way is told of the same: what hangs is not asked again and again. */
  async check(): Promise<boolean> {
    if (performance.now() - this.#outageAtMs < OUTAGE_MS) return false;
    this.#running ??= this.#probe()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (this.#running = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, DEADLINE_MS, false)));
    return Promise.race([this.#running, late]).finally(() => clearTimeout(timer));
  }
}
