import { readConfiguration } from '../configuration.ts';
import { endQuietly } from './end-quietly.ts';
import { createFault } from './graphql-fault.ts';

/** What may come back from the gateway besides its body; cookies and everything else stay behind. */
const ANSWER_HEADERS = ['content-type', 'retry-after', 'x-request-id'];

/**
 * Hands a body to the gateway and its answer to the browser, byte by byte as it comes. The signal is the browser's:
 * when it goes, the gateway's stream ends as well.
 */
export async function forwardToGateway(
  body: Uint8Array<ArrayBuffer>,
  { token, accept, signal }: { token: string; accept: string | null; signal: AbortSignal },
): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(readConfiguration().graphqlUrl, {
      method: 'POST',
      body,
      signal,
      cache: 'no-store',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: accept ?? 'application/json',
        authorization: `Bearer ${token}`,
      },
    });
  } catch {
    return createFault(
      502,
      'SERVICE_UNAVAILABLE',
      'The portal does not reach the gateway. Check that it runs.',
    );
  }
  const headers = new Headers({
    // No proxy may hold back or pack a stream; Next packs nothing that says no-transform either.
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  for (const name of ANSWER_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
  const answered = isStream && answer.body !== null ? endQuietly(answer.body) : answer.body;
  return new Response(answered, { status: answer.status, headers });
}
