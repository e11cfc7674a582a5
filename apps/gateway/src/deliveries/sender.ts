import type { Database } from '@dart/database';
import { toError, type Logger, type Service } from '@dart/runtime';
import { claimDeliveries, settleDelivery, type ClaimedDelivery } from '@dart/schema';
import type { Bus } from '../bus/bus.ts';
import { sendNotice } from './send.ts';

/** For retries that become due, and for what another gateway left behind. */
const PASS_MS = 1_000;
/** At once by one route, so that a receiver that hangs holds up no other. */
const MOST_OF_A_ROUTE = 4;
/** How long a stopping gateway waits for answers that are on their way. */
const PATIENCE_MS = 2_000;

const COUNTED = { DELIVERED: 'delivered', WAITING: 'failed', DEAD: 'dead', LOST: 'lost' } as const;

/**
 * Delivers what is due, at least once, in order for each alert and route. Any number of gateways may send: each claims what
 * it sends, and what one leaves in the middle the next takes when the claim has ended.
 */
export class Sender implements Service {
  readonly #db: Database;
  readonly #bus: Bus;
  readonly #logger: Logger;
  readonly #counts = { delivered: 0, failed: 0, dead: 0, lost: 0 };
  /** Attempts that are on their way, by route. */
  readonly #inFlight = new Map<string, Set<Promise<void>>>();
  #running = false;
  /** Ends what is on its way when the gateway can wait no longer. */
  #ending = new AbortController();
  #passes: Promise<void> = Promise.resolve();
  #isWanted = false;
  #wake: () => void = () => undefined;
  #forget: () => void = () => undefined;

  constructor(db: Database, bus: Bus, logger: Logger) {
    this.#db = db;
    this.#bus = bus;
    this.#logger = logger;
  }

  /** Attempts since the start, by what came of them. */
  get counts(): Readonly<Record<'delivered' | 'failed' | 'dead' | 'lost', number>> {
    return this.#counts;
  }

  start(): Promise<void> {
    this.#running = true;
    this.#ending = new AbortController();
    this.#forget = this.#bus.listen('alert', () => this.#want());
    this.#passes = this.#loop();
    return Promise.resolve();
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#forget();
    this.#want();
    await this.#passes;
    const patience = setTimeout(() => this.#ending.abort(), PATIENCE_MS);
    await Promise.all([...this.#inFlight.values()].flatMap((attempts) => [...attempts]));
    clearTimeout(patience);
  }

  #want(): void {
    this.#isWanted = true;
    this.#wake();
  }

  async #loop(): Promise<void> {
    while (this.#running) {
      this.#isWanted = false;
      try {
        await this.#claim();
      } catch (error) {
        this.#logger.warn({ err: toError(error) }, 'what is to be delivered could not be read; trying again');
      }
      await this.#wait();
    }
  }

  /** Takes what is due and lets it go its way; a route that has as much on its way as it may gets no more. */
  async #claim(): Promise<void> {
    const inHand = Object.fromEntries([...this.#inFlight].map(([id, { size }]) => [id, size]));
    const claimed = await claimDeliveries(this.#db, { most: MOST_OF_A_ROUTE, inHand });
    for (const delivery of claimed) {
      const attempts = this.#inFlight.get(delivery.routeId) ?? new Set();
      this.#inFlight.set(delivery.routeId, attempts);
      const attempt = this.#attempt(delivery).finally(() => {
        attempts.delete(attempt);
        if (attempts.size === 0) this.#inFlight.delete(delivery.routeId);
        // what comes after it, of its alert or of its route, may go now
        this.#want();
      });
      attempts.add(attempt);
    }
  }

  async #attempt(delivery: ClaimedDelivery): Promise<void> {
    const { id, attempt, route } = delivery;
    const about = { deliveryId: id, route: route.name, attempt };
    try {
      const outcome = await sendNotice(route, delivery, this.#ending.signal);
      const state = await settleDelivery(this.#db, delivery, outcome);
      this.#counts[COUNTED[state]] += 1;
      if (!outcome.isAccepted)
        this.#logger.warn({ ...about, state, result: outcome.result }, 'an alert could not be delivered');
    } catch (error) {
      // its claim ends by itself, and it is sent again
      this.#logger.warn({ ...about, err: toError(error) }, 'what came of a delivery could not be written');
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
