import { GraphQLClient, ClientError as AnswerError } from 'graphql-request';
import { ClientError } from './client-error.ts';
import { createDeadline } from './deadline.ts';
import { createAnswerError } from './graphql-failure.ts';
import { createNetworkError } from './network-failure.ts';
import { describeOperation, encodeDocument, type TypedDocument } from './operation.ts';
import type { Connection, RequestOptions } from './connection.ts';

/** Sends one query or mutation, once, within the connection's deadline. Throws ClientError, or the caller's abort. */
export async function sendRequest<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { signal }: RequestOptions,
): Promise<Result> {
  const { url, timeoutMs } = connection;
  const attempt = describeOperation(document);
  signal?.throwIfAborted();
  const headers = await connection.headers();
  const deadline = createDeadline(timeoutMs, signal);
  try {
    const client = new GraphQLClient(url, {
      fetch: connection.fetch,
      headers,
      // To find the operation's name, graphql-request would parse the document at each request.
      excludeOperationName: true,
      // It knows texts only; what is sent instead of the text is put in here.
      jsonSerializer: {
        parse: (text: string): unknown => JSON.parse(text),
        stringify: () => JSON.stringify({ ...encodeDocument(document), variables }),
      },
    });
    return await client.request<Result>({
      document: document.toString(),
      variables: variables as Record<string, unknown>,
      signal: deadline.signal,
    });
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof ClientError) throw thrown;
    if (thrown instanceof AnswerError)
      throw createAnswerError(attempt, thrown.response.status, thrown.response);
    // A body that is not GraphQL under a status of success: something else answers at that address.
    if (thrown instanceof SyntaxError) throw createAnswerError(attempt, 200, undefined);
    throw createNetworkError(attempt, url, deadline.expired ? deadline.signal.reason : thrown);
  } finally {
    deadline.dispose();
  }
}
