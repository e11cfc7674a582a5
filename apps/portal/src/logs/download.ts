import { ClientError, type Client } from '@dart/client';
import { PortalLogDocument, type PortalLogSubscription } from '@dart/client/portal';
import { createFault } from '../gateway/graphql-fault.ts';
import type { LogSource } from './log-address.ts';

/** So many lines at most; the agent looks for their begin in the last 16 MiB. */
const MOST_LINES = 100_000;

/** The answer to a browser that wants a log as a file: its bytes, or why there are none. */
export async function openDownload(
  client: Client,
  { host, process, stream }: LogSource,
  signal: AbortSignal,
): Promise<Response> {
  const input = { host, process, stream, lines: MOST_LINES };
  const results = client.subscribe(PortalLogDocument, { input }, { signal });
  const events: AsyncIterator<PortalLogSubscription, unknown> = results[Symbol.asyncIterator]();
  const readBytes = async (): Promise<Uint8Array | string | undefined> => {
    for (;;) {
      const next = await events.next();
      if (next.done === true) return undefined;
      const { processLog: event } = next.value;
      if (event.__typename === 'LogChunk') return Buffer.from(event.base64, 'base64');
      if (event.__typename === 'LogEnd')
        return event.reason === 'COMPLETE' ? undefined : `${event.message} ${event.nextStep}`;
    }
  };
  let first: Uint8Array | string | undefined;
  try {
    first = await readBytes();
  } catch (error) {
    if (error instanceof ClientError) first = error.message;
    else throw error;
  }
  if (typeof first === 'string') return createFault(409, 'CONFLICT', first);
  let next = first;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next === undefined) {
        controller.close();
        return;
      }
      controller.enqueue(next);
      const more = await readBytes();
      // A file that just ends would look whole.
      if (typeof more === 'string') controller.error(new Error(more));
      else next = more;
    },
    async cancel() {
      await events.return?.();
    },
  });
  const name = `${host}-${process}-${stream.toLowerCase()}.log`.replaceAll(/[^\w.-]/gu, '_');
  return new Response(body, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    },
  });
}
