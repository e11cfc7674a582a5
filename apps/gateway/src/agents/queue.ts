/** A bounded queue with one reader; when it overflows it ends, and the reader comes back and asks again. */
export class MessageQueue<Message> implements AsyncIterableIterator<Message> {
  readonly credentialId: string;
  readonly #most: number;
  readonly #onEnd: () => void;
  #waiting: Message[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(credentialId: string, most: number, onEnd: () => void) {
    this.credentialId = credentialId;
    this.#most = most;
    this.#onEnd = onEnd;
  }

  push(message: Message): void {
    if (this.#ended) return;
    this.#waiting.push(message);
    if (this.#waiting.length > this.#most) this.end();
    this.#wake();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#waiting = [];
    this.#wake();
    this.#onEnd();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Message, undefined>> {
    for (;;) {
      const message = this.#waiting.shift();
      if (message !== undefined) return { done: false, value: message };
      if (this.#ended) return { done: true, value: undefined };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  return(): Promise<IteratorResult<Message, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }
}
