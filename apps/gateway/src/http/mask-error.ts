import { randomUUID } from 'node:crypto';
import type { Logger } from '@dart/runtime';
import { GraphQLError } from 'graphql';

/** PostgreSQL's codes for a text that is no value of the column's type: here always an id that a caller made up. */
const MALFORMED = ['22P02', '22003'];

function* causesOf(error: unknown): Generator {
  for (let cause = error; cause instanceof Error;) {
    yield cause;
    cause = cause instanceof GraphQLError ? cause.originalError : cause.cause;
  }
}

function isMalformedId(error: unknown): boolean {
  return [...causesOf(error)].some((cause) => MALFORMED.includes((cause as { code?: string }).code ?? ''));
}

/** Whether the error was made for the caller, by the schema or by GraphQL itself. */
function isMeant(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || error.originalError instanceof GraphQLError;
}

/** What the caller is told of a failure: what was meant for it; of anything else an id that the log knows. */
export function maskError(error: unknown, message: string, logger: Logger): GraphQLError {
  if (isMeant(error)) return error;
  const nodes = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  if (isMalformedId(error)) {
    return new GraphQLError(
      'An id here is not one that dart made. Take ids from an answer, as they are, or use names where the field has them.',
      { ...nodes, extensions: { code: 'BAD_ID' } },
    );
  }
  const id = randomUUID();
  logger.error({ err: error, errorId: id }, 'a request failed unexpectedly');
  return new GraphQLError(`${message} The gateway's log says more at error id ${id}.`, {
    ...nodes,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
  });
}
