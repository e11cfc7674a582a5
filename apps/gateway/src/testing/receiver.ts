import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a receiver does with a request: answers by a status, perhaps with headers and a body, or says nothing. */
export type Answer =
  | number
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'hang';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into bodies of any shape
  readonly body: any;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What the next requests get, one after the other; then 200. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** An HTTP server that remembers what it gets and fails as it is told. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, text: body, body: JSON.parse(body) });
      const answer = answers.shift() ?? 200;
      if (answer === 'hang') return;
      const {
        status,
        headers = {},
        body: said = 'ok',
      } = typeof answer === 'number' ? { status: answer } : answer;
      response.writeHead(status, headers).end(said);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (...more) => void answers.push(...more),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
