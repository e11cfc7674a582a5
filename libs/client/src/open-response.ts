import { ClientError } from './client-error.ts';
import type { Connection } from './connection.ts';
import { createDeadline } from './deadline.ts';
import { createAnswerError, parseAnswer } from './graphql-failure.ts';
import type { Intake } from './intake.ts';
import { createNetworkError } from './network-failure.ts';
import { watchBytes } from './watch-bytes.ts';

/**
 * The fetch that graphql-sse uses. A refusal is read here, because graphql-sse drops its body; a body that is
 * silent for too long is cut.
 */
export async function openResponse(
  connection: Connection,
  attempt: string,
  input: string | URL,
  init: RequestInit,
  intake: Intake,
): Promise<Response> {
  const deadline = createDeadline(connection.timeoutMs, init.signal ?? undefined);
  try {
    const response = await connection.fetch(input, { ...init, signal: deadline.signal });
    const isStream = response.headers.get('content-type')?.includes('text/event-stream') === true;
    if (!response.ok || !isStream || response.body === null) {
      throw createAnswerError(attempt, response.status, parseAnswer(await response.text()));
    }
    deadline.restart(connection.idleMs);
    const { ok, status, statusText } = response;
    const body = watchBytes(response.body as ReadableStream<Uint8Array>, deadline, intake);
    // graphql-sse looks at these four members only; a real Response would load all of undici in an agent.
    return { ok, status, statusText, body } as unknown as Response;
  } catch (thrown) {
    deadline.dispose();
    if (thrown instanceof ClientError) throw thrown;
    throw createNetworkError(attempt, connection.url, deadline.expired ? deadline.signal.reason : thrown);
  }
}
