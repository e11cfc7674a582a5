import type { ChangeNoun, DatabaseConnection } from '@dart/database';
import { toError, type Logger, type Service } from '@dart/runtime';
import { SOURCES, type LiveRow } from '@dart/schema';
import type { Client } from 'pg';
import { ChangeLog, type Change, type ChangePage } from './change-log.ts';
import type { Position } from './position.ts';

/** What changed of one noun in one pass over the change log. */
export interface Batch {
  readonly noun: ChangeNoun;
  /** The rows as they are now. */
  readonly rows: readonly LiveRow[];
  /** Changes whose row is gone. */
  readonly removed: readonly Change[];
  /** Where the pass before this one ended, and where this one ends. */
  readonly before: Position;
  readonly after: Position;
}

export type BatchListener = (batch: Batch) => void;

/** The channel on which gateways tell each other that there is something to read. */
const CHANNEL = 'dart_changes';
/** A hint may get lost; the log is looked at anyway. */
const POLL_MS = 500;
/** At most one hint to the other gateways in so many milliseconds. */
const HINT_MS = 25;
/** A row that was seen changing can be hidden by a transaction that is still open: look again soon. */
const RETRY_MS = 5;
const RETRIES = 4;

/**
 * Reads the change log in passes and hands each noun's changes to who listens for it. A local commit wakes it at once,
 * those of other gateways by NOTIFY, and it looks each 500 ms in any case. Listeners must not block.
 */
export class Bus implements Service {
  readonly #connection: DatabaseConnection;
  readonly #logger: Logger;
  readonly #log: ChangeLog;
  readonly #listeners = new Map<ChangeNoun, Set<BatchListener>>();
  #position: Position = { xid: 0n, id: 0n };
  #running = false;
  #passes: Promise<void> = Promise.resolve();
  /** How often it was woken, ever. */
  #wakes = 0;
  #retries = 0;
  #wake: () => void = () => undefined;
  #hintDue = false;
  #hintTimer: NodeJS.Timeout | undefined;
  #listenClient: Client | undefined;

  constructor(connection: DatabaseConnection, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
    this.#log = new ChangeLog(connection);
  }

  get log(): ChangeLog {
    return this.#log;
  }

  /** Everything up to here has been handed out. */
  get position(): Position {
    return this.#position;
  }

  async start(): Promise<void> {
    this.#position = await this.#log.now();
    this.#running = true;
    this.#passes = this.#loop();
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#running = false;
    clearTimeout(this.#hintTimer);
    this.#wake();
    await this.#passes;
    await this.#listenClient?.end();
    this.#listenClient = undefined;
  }

  /** Something was committed here: look now, and tell the other gateways. */
  committed(): void {
    this.#hintDue = true;
    this.wake();
  }

  /** There may be something to read. */
  wake(): void {
    this.#wakes += 1;
    this.#retries = RETRIES;
    this.#wake();
  }

  /** Hands the changes of a noun to the listener until the returned function is called. */
  listen(noun: ChangeNoun, listener: BatchListener): () => void {
    const listeners = this.#listeners.get(noun) ?? new Set();
    this.#listeners.set(noun, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async #loop(): Promise<void> {
    while (this.#running) {
      const wakes = this.#wakes;
      let isBehind = true;
      try {
        const pass = await this.runOnce();
        if (pass.more) continue;
        ({ isBehind } = pass);
      } catch (error) {
        this.#logger.warn({ err: toError(error) }, 'the change log could not be read; trying again');
      }
      const isSoon = this.#wakes !== wakes || (isBehind && this.#retries > 0);
      this.#retries -= 1;
      const waitMs = isSoon ? RETRY_MS : POLL_MS;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** One pass: reads and hands out what there is. */
  async runOnce(): Promise<Pick<ChangePage, 'more' | 'isBehind'>> {
    const before = this.#position;
    const { changes, position, more, isBehind } = await this.#log.after(before);
    if (changes.length > 0) {
      const batches = await this.#loadBatches(changes, before, position);
      this.#position = position;
      for (const batch of batches) {
        for (const listener of this.#listeners.get(batch.noun) ?? []) listener(batch);
      }
      this.#hintOthers();
    }
    this.#position = position;
    return { more, isBehind };
  }

  async #loadBatches(changes: readonly Change[], before: Position, after: Position): Promise<Batch[]> {
    const latest = new Map<ChangeNoun, Map<string, Change>>();
    for (const change of changes) {
      if (!this.#listeners.get(change.noun)?.size) continue;
      const ofNoun = latest.get(change.noun) ?? new Map<string, Change>();
      latest.set(change.noun, ofNoun.set(change.rowId, change));
    }
    return Promise.all(
      [...latest].map(async ([noun, byId]) => {
        const rows = await SOURCES[noun].load(this.#connection.db, [...byId.keys()]);
        const present = new Set(rows.map(({ id }) => String(id)));
        const removed = [...byId.values()].filter(({ rowId }) => !present.has(rowId));
        return { noun, rows, removed, before, after };
      }),
    );
  }

  #hintOthers(): void {
    if (!this.#hintDue || this.#hintTimer) return;
    this.#hintDue = false;
    this.#hintTimer = setTimeout(() => {
      this.#hintTimer = undefined;
      this.#connection.pool
        .query('SELECT pg_notify($1, $2)', [CHANNEL, ''])
        .catch((error: unknown) =>
          this.#logger.debug({ err: toError(error) }, 'no hint sent; the others poll'),
        );
    }, HINT_MS);
  }

  /** A dedicated connection that hears the hints; when it breaks, the poll goes on and it is made again. */
  async #listen(): Promise<void> {
    try {
      const client = await this.#connection.connectAlone();
      this.#listenClient = client;
      client.on('notification', () => this.wake());
      client.once('end', () => {
        if (this.#running) setTimeout(() => void this.#listen(), POLL_MS).unref();
      });
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.#logger.warn({ err: toError(error) }, 'cannot listen for hints; polling');
      if (this.#running) setTimeout(() => void this.#listen(), POLL_MS).unref();
    }
  }
}
