import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitOf, tooLarge } from './gate.ts';

/** Passes bytes on up to a limit, then fails. */
function createCut(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let read = 0;
  return new TransformStream({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read <= limit) {
        controller.enqueue(chunk);
        return;
      }
      const { message, status } = tooLarge(limit);
      controller.error(
        new GraphQLError(message, { extensions: { code: 'REFUSED_AT_GATE', http: { status } } }),
      );
    },
  });
}

/**
 * Cuts a body that does not tell its length where it grows over the limit; Node itself holds the others to what they
 * tell, and the gate has judged that. yoga's own limit would take every body through a stream.
 */
export function useBodyLimit(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      if (!requestParser || !request.body || request.headers.has('content-length')) return;
      const { body, url, method, headers, signal } = request;
      const cut = new fetchAPI.Request(url, {
        ...{ method, headers, signal, duplex: 'half' },
        body: body.pipeThrough(createCut(limitOf(headers))),
      });
      setRequestParser(() => requestParser(cut));
    },
  };
}
