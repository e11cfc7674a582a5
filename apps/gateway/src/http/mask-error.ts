import { randomUUID } from 'node:crypto';
import { describeOutage } from '@dart/database';
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

export interface MaskOptions {
  readonly logger: Logger;
  /** The request failed for want of a database. */
  readonly onOutage: () => void;
}

/** What the caller is told of a failure: what was meant for it; of anything else an id that the log knows. */
export function maskError(error: unknown, message: string, { logger, onOutage }: MaskOptions): GraphQLError {
  if (isMeant(error)) return error;
  const nodes = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  if (isMalformedId(error)) {
    return new GraphQLError(
      'An id here is not one that dart made. Take ids from an answer, as they are, or use names where the field has them.',
      { ...nodes, extensions: { code: 'BAD_ID' } },
    );
  }
  const outage = describeOutage(error);
  if (outage !== undefined) {
    onOutage();
    // the gateway's own work logs the outage; here it would be a line for each request of each agent
    logger.debug({ err: error }, 'a request found no database');
    return new GraphQLError(`${outage} Nothing is known to have been done; try again in some seconds.`, {
      ...nodes,
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    });
  }
  const id = randomUUID();
  logger.error({ err: error, errorId: id }, 'a request failed unexpectedly');
  return new GraphQLError(`${message} The gateway's log says more at error id ${id}.`, {
    ...nodes,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
  });
}
