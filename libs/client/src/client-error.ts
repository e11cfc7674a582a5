/** Where a request failed: on the way there, in the answer's status, or in what the gateway made of it. */
export type ClientErrorLayer = 'network' | 'http' | 'graphql';

export interface ClientErrorOptions {
  readonly layer: ClientErrorLayer;
  readonly retryable: boolean;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly cause?: unknown;
}

/**
 * A request or stream that failed. The message says what was attempted, what happened and the next step; it never
 * holds variables or headers, which may be secret. A mutation may be retried only when it carries an idempotency
 * key, whatever `retryable` says.
 */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly layer: ClientErrorLayer;
  /** Whether the same request can succeed later without anybody changing anything. */
  readonly retryable: boolean;
  /** The status of the HTTP answer, when there was one. */
  readonly status: number | undefined;
  /** `extensions.code` of the first GraphQL error, e.g. UNAUTHENTICATED or FORBIDDEN. */
  readonly code: string | undefined;

  constructor(message: string, options: ClientErrorOptions) {
    super(message, { cause: options.cause });
    this.layer = options.layer;
    this.retryable = options.retryable;
    this.status = options.status;
    this.code = options.code;
  }
}
