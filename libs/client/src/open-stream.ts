import { createClient as createSseClient, type RequestParams } from 'graphql-sse';
import { isAborted } from './aborted.ts';
import { ClientError } from './client-error.ts';
import type { Connection, RequestOptions } from './connection.ts';
import { createAnswerError, readGraphQLFault } from './graphql-failure.ts';
import { createIntake } from './intake.ts';
import { createNetworkError } from './network-failure.ts';
import { openResponse } from './open-response.ts';
import { describeOperation, encodeDocument, type TypedDocument } from './operation.ts';

/**
 * Opens one subscription on a connection of its own and yields its results. It ends when the gateway completes it
 * or the caller's signal fires, and throws ClientError when it is refused, cut or silent. It never reconnects: only
 * the caller knows from where to go on. A caller that takes results slowly slows the gateway, too.
 */
export async function* openStream<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  { signal }: RequestOptions,
): AsyncGenerator<Result, void> {
  if (isAborted(signal)) return;
  const attempt = describeOperation(document);
  const headers = await connection.headers();
  const intake = createIntake();
  let refusal: ClientError | undefined;
  const client = createSseClient({
    url: connection.url,
    retryAttempts: 0,
    headers,
    on: {
      message({ event }) {
        if (event === 'next') intake.came();
      },
    },
    // graphql-sse keeps no more than the message of what its fetch throws.
    fetchFn: async (input: string | URL, init: RequestInit) => {
      try {
        return await openResponse(connection, attempt, input, init, intake);
      } catch (error) {
        refusal = error instanceof ClientError ? error : undefined;
        throw error;
      }
    },
  });
  const stop = (): void => {
    intake.end();
    client.dispose();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const body = { ...encodeDocument(document), variables };
    // graphql-sse sends what it is given, though its type knows texts only
    const results = client.iterate<Result>(body as unknown as RequestParams);
    for await (const result of results) {
      if (readGraphQLFault(result) !== undefined) throw createAnswerError(attempt, 200, result);
      if (result.data) yield result.data;
      intake.taken();
    }
  } catch (thrown) {
    if (isAborted(signal)) return;
    if (thrown instanceof ClientError) throw thrown;
    throw refusal ?? createNetworkError(attempt, connection.url, thrown);
  } finally {
    signal?.removeEventListener('abort', stop);
    intake.end();
    client.dispose();
  }
}
