import type { LogAnswer, LogEvent } from '@dart/schema';

type Result = IteratorResult<LogEvent, undefined>;

export interface LogRelayOptions {
  readonly hostId: string;
  readonly credentialId: string;
  readonly onEnd: () => void;
}

/** How long an agent waits for a slow reader in one request, in milliseconds; its own deadline is 10 s. */
const TAKE_MS = 5_000;
/** An agent sends something at least each 5 s, so that it is known to be there. In milliseconds. */
const SILENT_MS = 20_000;
/** What one send of an agent may hold, in bytes; a send comes only after the one before was taken. */
const MOST_BYTES = 1024 * 1024;

/** One log on its way from an agent to a reader: it holds one send at most, and the agent waits until it is taken. */
export class LogRelay implements AsyncIterableIterator<LogEvent> {
  readonly hostId: string;
  readonly credentialId: string;
  readonly #onEnd: () => void;
  #events: LogEvent[] = [];
  #ended = false;
  /** Set while the last event waits: after it nothing comes. */
  #closing = false;
  #silence: NodeJS.Timeout;
  #wakeReader: () => void = () => undefined;
  #wakeAgents = new Set<() => void>();

  constructor({ hostId, credentialId, onEnd }: LogRelayOptions) {
    this.hostId = hostId;
    this.credentialId = credentialId;
    this.#onEnd = onEnd;
    this.#silence = this.#watch();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** From the agent: resolves when the reader has taken all, or after a while. */
  async take(events: readonly LogEvent[]): Promise<LogAnswer> {
    if (this.#ended || this.#closing) return 'STOP';
    clearTimeout(this.#silence);
    this.#silence = this.#watch();
    const bytes = events.reduce((sum, event) => sum + ('bytes' in event ? event.bytes.length : 0), 0);
    if (bytes > MOST_BYTES || (events.length > 0 && this.#events.length > 0)) {
      this.#close('AGENT_GONE', 'The agent sent more than it was asked for.', 'Look at its version.');
      return 'STOP';
    }
    this.#events.push(...events);
    if (events.some(({ kind }) => kind === 'LogEnd')) this.#closing = true;
    this.#wakeReader();
    await this.#drained();
    if (this.#isOver()) return 'STOP';
    return this.#events.length === 0 ? 'GO' : 'WAIT';
  }

  /** The host's agent is gone, or the log can't begin: the reader is told so as the last thing. */
  fail(message: string, nextStep: string): void {
    this.#close('AGENT_GONE', message, nextStep);
  }

  async next(): Promise<Result> {
    for (;;) {
      const event = this.#events.shift();
      if (event) {
        if (event.kind === 'LogEnd') this.end();
        return { done: false, value: event };
      }
      // The reader asks for more: what was sent last has gone out.
      for (const wake of this.#wakeAgents) wake();
      if (this.#isOver()) return { done: true, value: undefined };
      await new Promise<void>((resolve) => (this.#wakeReader = resolve));
    }
  }

  return(): Promise<Result> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Nobody reads any more. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#silence);
    this.#events = [];
    this.#wakeReader();
    for (const wake of this.#wakeAgents) wake();
    this.#onEnd();
  }

  // a method, so that the compiler does not believe that an `await` leaves it as it was
  #isOver(): boolean {
    return this.#ended;
  }

  #close(reason: 'AGENT_GONE', message: string, nextStep: string): void {
    if (this.#ended || this.#closing) return;
    this.#closing = true;
    this.#events.push({ kind: 'LogEnd', reason, message, nextStep, next: null });
    this.#wakeReader();
  }

  #watch(): NodeJS.Timeout {
    return setTimeout(() => {
      this.fail('The agent has sent nothing for 20 s.', 'Look at the host, and ask again.');
    }, SILENT_MS);
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#events.length === 0) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        this.#wakeAgents.delete(done);
        resolve();
      };
      const timer = setTimeout(done, TAKE_MS);
      this.#wakeAgents.add(done);
    });
  }
}
