import type { Database } from '@dart/database';
import { toError, type Logger, type Service } from '@dart/runtime';
import { advanceOperations, applyByThemselves } from '@dart/schema';
import type { Bus } from '../bus/bus.ts';

/** For pauses that end, and for what another gateway left behind. */
const PASS_MS = 500;

/**
 * Takes operations through their batches, and begins those of programs that apply by themselves. Each step is a transaction of its own that locks its operation, so that any
 * number of gateways may roll: what one leaves in the middle the next goes on with.
 */
export class Roller implements Service {
  readonly #db: Database;
  readonly #bus: Bus;
  readonly #logger: Logger;
  #running = false;
  #passes: Promise<void> = Promise.resolve();
  #isWanted = false;
  #wake: () => void = () => undefined;
  #forget: (() => void)[] = [];

  constructor(db: Database, bus: Bus, logger: Logger) {
    this.#db = db;
    this.#bus = bus;
    this.#logger = logger;
  }

  start(): Promise<void> {
    this.#running = true;
    const wake = (): void => this.#want();
    this.#forget = [this.#bus.listen('command', wake), this.#bus.listen('operation', wake)];
    this.#passes = this.#loop();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#running = false;
    for (const forget of this.#forget.splice(0)) forget();
    this.#want();
    await this.#passes;
  }

  #want(): void {
    this.#isWanted = true;
    this.#wake();
  }

  readonly #onError = (error: unknown, operationId: string): void => {
    this.#logger.warn(
      { err: toError(error), operationId },
      'an operation could not be taken further; trying again',
    );
  };

  readonly #onAutoApplyError = (error: unknown, programId: string): void => {
    this.#logger.warn(
      { err: toError(error), programId },
      'a program’s changes could not be applied by themselves; trying again',
    );
  };

  async #loop(): Promise<void> {
    while (this.#running) {
      this.#isWanted = false;
      try {
        const hasBegun = await applyByThemselves(this.#db, this.#onAutoApplyError);
        const hasAdvanced = await advanceOperations(this.#db, this.#onError);
        if (hasBegun || hasAdvanced) this.#bus.committed();
      } catch (error) {
        this.#logger.warn({ err: toError(error) }, 'the operations could not be read; trying again');
      }
      await this.#wait();
    }
  }

  #wait(): Promise<void> {
    if (this.#isWanted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PASS_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
