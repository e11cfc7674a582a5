import { request as sendRequest, type ClientRequest } from 'node:http';
import type { Bench } from '../benchmark.ts';

/** A stream as bytes: reading it costs the benchmark little, so that the gateway can have the machine. */
export interface RawStream {
  /** Frames so far: events and the first picture, without pings. */
  readonly frames: () => number;
}

export interface RawStreamOptions {
  readonly url: string;
  readonly token: string;
  /** As codegen writes it; the gateway knows it by its id. */
  readonly document: { readonly __meta__?: Readonly<Record<string, unknown>> | undefined } | null;
  readonly variables: object;
  /** The text of each piece, as it comes off the socket. */
  readonly onText?: (text: string) => void;
}

const FRAME = /event: next/g;

/** Opens a subscription by Server-Sent Events; resolves with the first frame. */
export function openRawStream(
  bench: Bench,
  { url, token, document, variables, onText }: RawStreamOptions,
): Promise<RawStream> {
  return new Promise((resolve, reject) => {
    let frames = 0;
    const outgoing: ClientRequest = sendRequest(`${url}/graphql`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
    });
    bench.defer(() => Promise.resolve(outgoing.destroy()));
    outgoing.on('error', reject);
    outgoing.on('response', (message) => {
      message.on('error', reject);
      message.on('end', () => reject(new Error('the gateway ended a stream before its first frame')));
      message.setEncoding('latin1').on('data', (text: string) => {
        const found = text.match(FRAME)?.length ?? 0;
        frames += found;
        onText?.(text);
        if (frames > 0) resolve({ frames: () => frames });
        else if (message.statusCode !== 200) reject(new Error(`the stream was refused: ${text}`));
      });
    });
    outgoing.end(JSON.stringify({ documentId: document?.__meta__?.['hash'], variables }));
  });
}
