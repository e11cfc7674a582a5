import type { Connection, RequestOptions } from './connection.ts';
import { openStream } from './open-stream.ts';
import type { TypedDocument } from './operation.ts';
import { sendRequest } from './send-request.ts';

export type { RequestOptions } from './connection.ts';
export type { TypedDocument } from './operation.ts';

export interface ClientOptions {
  /** The address of the API, with its path: http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** The bearer token, asked for at each request so that it can be renewed; none for anonymous operations. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  readonly fetch?: typeof globalThis.fetch;
  /** How long a request may take, in milliseconds; 10,000 unless told. */
  readonly timeoutMs?: number;
  /** How long a stream may be silent before it counts as dead, in milliseconds; 30,000 unless told. */
  readonly idleMs?: number;
}

/** The one way from any program to the gateway. */
export interface Client {
  /** Sends a query or a mutation once. Rejects with ClientError; nothing is retried here. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Result>;
  /** Opens a stream. Iterating throws ClientError when it is refused, cut or silent; nothing reconnects here. */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): AsyncIterable<Result>;
}

/** Creates a client of one gateway. It holds no connection open; there is nothing to close. */
export function createClient(options: ClientOptions): Client {
  const connection: Connection = {
    url: options.url,
    // Browsers want their fetch called as a function of the window.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: options.timeoutMs ?? 10_000,
    idleMs: options.idleMs ?? 30_000,
    async headers(): Promise<Record<string, string>> {
      const token = await options.token?.();
      return token === undefined ? {} : { authorization: `Bearer ${token}` };
    },
  };
  return {
    request: (document, variables, requestOptions = {}) =>
      sendRequest(connection, document, variables, requestOptions),
    subscribe: (document, variables, requestOptions = {}) =>
      openStream(connection, document, variables, requestOptions),
  };
}
