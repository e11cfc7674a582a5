import { pino } from 'pino';

/** As drizzle throws it: its message, too, has the parameters. */
interface FailedStatement extends Error {
  readonly query: string;
  readonly params: unknown;
}

/** Letters of a statement that are logged. */
const LONGEST_STATEMENT = 2_000;

function* causesOf(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error;) {
    yield cause;
    cause = cause.cause ?? (cause as { originalError?: unknown }).originalError;
  }
}

function isFailedStatement(error: Error): error is FailedStatement {
  return 'query' in error && typeof error.query === 'string' && 'params' in error;
}

/** The frames of a stack without the message above them. */
function framesOf({ stack = '' }: Error): string {
  const lines = stack.split('\n');
  return lines.filter((line) => line.startsWith('    at ')).join('\n');
}

/**
 * An error for the log. Of a failed statement its parameters are left out: they may be secret, and there are as many as
 * it has rows.
 */
export function describeError(error: unknown): unknown {
  const failed = [...causesOf(error)].find(isFailedStatement);
  if (failed === undefined || !(error instanceof Error)) return pino.stdSerializers.err(error as Error);
  const reason = failed.cause instanceof Error ? failed.cause : undefined;
  return {
    type: 'FailedStatement',
    message: reason?.message ?? 'a statement failed',
    code: (reason as { code?: string } | undefined)?.code,
    statement: failed.query.slice(0, LONGEST_STATEMENT),
    stack: framesOf(error),
  };
}
