import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClientError } from './client-error.ts';
import { createClient, type ClientOptions, type TypedDocument } from './client.ts';
import { closeNodeFetch, nodeFetch } from './node-fetch.ts';

type Handler = (
  request: { body: string; headers: http.IncomingHttpHeaders },
  answer: http.ServerResponse,
) => void;

const asDocument = (source: string) => source as unknown as TypedDocument<{ me: string }, { key?: string }>;
const query = asDocument('query Me { me }');
const subscription = asDocument('subscription Live { me }');

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
  closeNodeFetch();
});

async function setup(handler: Handler, options: Partial<ClientOptions> = {}) {
  const server = http.createServer((incoming, answer) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      handler({ body, headers: incoming.headers }, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { url, server, client: createClient({ url, ...options }) };
}

const json = (answer: http.ServerResponse, status: number, body: unknown): void => {
  answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const openSse = (answer: http.ServerResponse): void => {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
};
const next = (data: unknown): string => `event: next\ndata: ${JSON.stringify({ data })}\n\n`;

async function failureOf(work: Promise<unknown>): Promise<ClientError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ClientError);
  return thrown as ClientError;
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe.each([
  ["the platform's fetch", undefined],
  ['nodeFetch', nodeFetch],
])('a client over %s', (_name, fetch) => {
  const options: Partial<ClientOptions> = fetch ? { fetch } : {};

  it('sends the document, the variables and the bearer token', async () => {
    let seen: { body: string; headers: http.IncomingHttpHeaders } | undefined;
    const { client } = await setup(
      (request, answer) => {
        seen = request;
        json(answer, 200, { data: { me: 'ä' } });
      },
      { ...options, token: () => 'secret' },
    );
    await expect(client.request(query, { key: 'ü' })).resolves.toEqual({ me: 'ä' });
    expect(JSON.parse(seen?.body ?? '')).toMatchObject({ query: 'query Me { me }', variables: { key: 'ü' } });
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
    });
  });

  it('says of a refused token that it is a matter of the token, and that repeating does not help', async () => {
    const errors = [{ message: 'No valid token.', extensions: { code: 'UNAUTHENTICATED' } }];
    const { client } = await setup((_request, answer) => {
      json(answer, 401, { errors });
    }, options);
    const failure = await failureOf(client.request(query, {}));
    expect(failure).toMatchObject({
      layer: 'graphql',
      status: 401,
      code: 'UNAUTHENTICATED',
      retryable: false,
    });
    expect(failure.message).toMatch(/^query Me: No valid token\. Sign in again/);
  });

  it('never puts variables into its error', async () => {
    const { client } = await setup((_request, answer) => {
      json(answer, 500, { errors: [{ message: 'Unexpected.' }] });
    }, options);
    const failure = await failureOf(client.request(query, { key: 'hidden' }));
    expect(JSON.stringify([failure.message, String(failure.cause)])).not.toContain('hidden');
    expect(failure.retryable).toBe(true);
  });

  it("tells a proxy's page from an answer of the gateway", async () => {
    const { client } = await setup((_request, answer) => {
      answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    }, options);
    const failure = await failureOf(client.request(query, {}));
    expect(failure).toMatchObject({ layer: 'http', status: 502, retryable: true });
  });

  it('says which address it could not reach', async () => {
    const { client, url, server } = await setup(() => undefined, options);
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(client.request(query, {}));
    expect(failure).toMatchObject({ layer: 'network', retryable: true });
    expect(failure.message).toContain(url);
    expect(failure.message).toContain('ECONNREFUSED');
  });

  it('gives up on a request that is not answered in time', async () => {
    const { client } = await setup(() => undefined, { ...options, timeoutMs: 30 });
    const failure = await failureOf(client.request(query, {}));
    expect(failure).toMatchObject({ layer: 'network', retryable: true });
    expect(failure.message).toContain('nothing came for 30 ms');
  });

  it("rejects with the caller's reason when the caller aborts", async () => {
    const controller = new AbortController();
    const { client } = await setup(() => {
      controller.abort(new Error('enough'));
    }, options);
    await expect(client.request(query, {}, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('yields the results of a stream, pings between them, until it is complete', async () => {
    const { client } = await setup((_request, answer) => {
      openSse(answer);
      answer.end(`:\n\n${next({ me: 'a' })}:\n\n${next({ me: 'b' })}event: complete\ndata:\n\n`);
    }, options);
    await expect(collect(client.subscribe(subscription, {}))).resolves.toEqual([{ me: 'a' }, { me: 'b' }]);
  });

  it('throws a network error when the stream is cut', async () => {
    const { client } = await setup((_request, answer) => {
      openSse(answer);
      answer.write(next({ me: 'a' }), () => answer.destroy());
    }, options);
    const failure = await failureOf(collect(client.subscribe(subscription, {})));
    expect(failure).toMatchObject({ layer: 'network', retryable: true });
  });

  it('takes a stream that is silent for too long for dead', async () => {
    const { client } = await setup(
      (_request, answer) => {
        openSse(answer);
        answer.write(':\n\n');
      },
      { ...options, idleMs: 40 },
    );
    const failure = await failureOf(collect(client.subscribe(subscription, {})));
    expect(failure).toMatchObject({ layer: 'network', retryable: true });
    expect(failure.message).toContain('nothing came for 40 ms');
  });

  it('keeps the reason of a refused stream', async () => {
    const errors = [{ message: 'Not for viewers.', extensions: { code: 'FORBIDDEN' } }];
    const { client } = await setup((_request, answer) => {
      json(answer, 403, { errors });
    }, options);
    const failure = await failureOf(collect(client.subscribe(subscription, {})));
    expect(failure).toMatchObject({ layer: 'graphql', code: 'FORBIDDEN', retryable: false });
    expect(failure.message).toContain('Not for viewers.');
  });

  it('ends a stream without an error when the caller aborts', async () => {
    const controller = new AbortController();
    const { client } = await setup((_request, answer) => {
      openSse(answer);
      answer.write(next({ me: 'a' }));
    }, options);
    const results: unknown[] = [];
    for await (const result of client.subscribe(subscription, {}, { signal: controller.signal })) {
      results.push(result);
      controller.abort();
    }
    expect(results).toEqual([{ me: 'a' }]);
  });

  it('reads no further than the caller takes, and has all in the end', async () => {
    const pieces = 400;
    const piece = 'x'.repeat(256 * 1024);
    let sent = 0;
    const { client } = await setup((_request, answer) => {
      openSse(answer);
      const sendMore = (): void => {
        while (sent < pieces) {
          sent += 1;
          if (!answer.write(next({ me: piece }))) return;
        }
        answer.end('event: complete\ndata:\n\n');
      };
      answer.on('drain', sendMore);
      sendMore();
    }, options);
    const results = client.subscribe(subscription, {})[Symbol.asyncIterator]();
    await results.next();
    const counts: number[] = [];
    await vi.waitUntil(
      () => {
        counts.push(sent);
        return counts.length > 10 && counts.slice(-10).every((count) => count === sent);
      },
      { interval: 20, timeout: 30_000 },
    );
    expect(sent).toBeLessThan(pieces / 2);
    let taken = 1;
    while ((await results.next()).done !== true) taken += 1;
    expect(taken).toBe(pieces);
  });
});
