/** What each request and stream of one client needs. */
export interface Connection {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** How long a request may take, and a stream until its first byte, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a stream may be silent, in milliseconds; the gateway pings each 12 s. */
  readonly idleMs: number;
  headers(): Promise<Record<string, string>>;
}

export interface RequestOptions {
  /** Ends the request or the stream; a request rejects with the signal's reason, a stream just ends. */
  readonly signal?: AbortSignal | undefined;
}
