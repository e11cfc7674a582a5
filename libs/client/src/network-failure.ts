import { ClientError } from './client-error.ts';

/** The innermost reason: fetch hides "connect ECONNREFUSED 127.0.0.1:4000" in the cause of "fetch failed". */
function findReason(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.cause instanceof Error) return findReason(thrown.cause);
  // Node tries IPv4 and IPv6 and gathers both refusals in an AggregateError without a message.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return findReason(thrown.errors[0]);
  return thrown.message;
}

/** The error for a gateway that was not reached, or whose connection was cut or went silent. */
export function createNetworkError(attempt: string, url: string, thrown: unknown): ClientError {
  const message =
    `${attempt}: the gateway at ${url} cannot be reached (${findReason(thrown)}). ` +
    'Check that it runs and that the address is right; this attempt can be repeated.';
  return new ClientError(message, { layer: 'network', retryable: true, cause: thrown });
}
