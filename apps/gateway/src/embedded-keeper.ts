import type { EmbeddedServer } from '@dart/database';
import { createBackoff, toError, type Logger, type Service } from '@dart/runtime';

const LOOK_MS = 1_000;

/** Starts the embedded PostgreSQL again when it has ended: nobody else would, after a full disk for example. */
export class EmbeddedKeeper implements Service {
  readonly #server: EmbeddedServer;
  readonly #logger: Logger;
  #ending = new AbortController();
  #looks: Promise<void> = Promise.resolve();

  constructor(server: EmbeddedServer, logger: Logger) {
    this.#server = server;
    this.#logger = logger;
  }

  async start(): Promise<void> {
    await this.#server.start();
    this.#ending = new AbortController();
    this.#looks = this.#loop(this.#ending.signal);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#looks;
    await this.#server.stop();
  }

  async #loop(signal: AbortSignal): Promise<void> {
    const pause = createBackoff({ minMs: LOOK_MS, maxMs: LOOK_MS });
    const retry = createBackoff({ minMs: LOOK_MS, maxMs: 30_000 });
    while (!signal.aborted) {
      try {
        if (!(await this.#server.isAlive())) {
          this.#logger.warn({}, 'PostgreSQL has ended; starting it again');
          await this.#server.start();
          this.#logger.info({}, 'PostgreSQL runs again');
          retry.reset();
        }
        await pause.wait(signal).catch(() => undefined);
      } catch (error) {
        this.#logger.error(
          { err: toError(error), nextMs: retry.nextMs },
          'PostgreSQL can’t be started; trying again. Its log is server.log in its data folder.',
        );
        await retry.wait(signal).catch(() => undefined);
      }
    }
  }
}
