import { ClientError } from './client-error.ts';

interface GraphQLFault {
  readonly message: string;
  readonly code: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The next step by `extensions.code`, for the codes that callers can do something about. */
const NEXT_STEPS: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: 'Sign in again or use a valid token.',
  FORBIDDEN: 'Use a token whose role may do this.',
  GRAPHQL_VALIDATION_FAILED: 'This client and the gateway are of different versions: update the older one.',
};

/** Faults of the gateway itself, which pass; every other code is a matter of the request. */
const PASSING = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS']);

/** HTTP statuses after which the same request can succeed. */
const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The first entry of `errors` in an answer of GraphQL over HTTP; none when it has no errors. */
export function readGraphQLFault(answer: unknown): GraphQLFault | undefined {
  if (!isObject(answer) || !Array.isArray(answer['errors'])) return undefined;
  const first: unknown = answer['errors'][0];
  if (!isObject(first)) return undefined;
  const extensions = isObject(first['extensions']) ? first['extensions'] : {};
  return {
    message: typeof first['message'] === 'string' ? first['message'] : 'no reason given',
    code: typeof extensions['code'] === 'string' ? extensions['code'] : undefined,
  };
}

/** The error for an answer that came but was no success: GraphQL's own words where there are any, else the status. */
export function createAnswerError(attempt: string, status: number, answer: unknown): ClientError {
  const fault = readGraphQLFault(answer);
  if (fault === undefined) {
    const retryable = PASSING_STATUS.has(status);
    const nextStep = retryable
      ? 'Try again in a moment.'
      : 'Check that the address is a dart gateway and what stands between (a proxy).';
    const what = status === 200 ? 'something that is not GraphQL' : `HTTP status ${status}`;
    return new ClientError(`${attempt}: the gateway answered ${what}. ${nextStep}`, {
      layer: 'http',
      status,
      retryable,
    });
  }
  const { message, code } = fault;
  const retryable = code === undefined ? PASSING_STATUS.has(status) : PASSING.has(code);
  const nextStep = NEXT_STEPS[code ?? ''] ?? (retryable ? 'Try again in a moment.' : '');
  return new ClientError(`${attempt}: ${message} ${nextStep}`.trimEnd(), {
    layer: 'graphql',
    status,
    code,
    retryable,
  });
}

/** The body of an answer as JSON; undefined when it is none. */
export function parseAnswer(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
