import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '@dart/runtime';

export interface HttpOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Whether the gateway can do its work now; false makes `/readyz` answer 503. */
  readonly isReady: () => Promise<boolean>;
  /** What `/metrics` answers, as Prometheus reads it. */
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

/** The gateway's one port: `/graphql`, `/healthz` (the process is alive), `/readyz` (the database answers), `/metrics`. */
export class HttpServer implements Service {
  readonly #options: HttpOptions;
  readonly #server: Server;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => this.#handle(request, response));
    // a proxy keeps its connections longer than Node's default of 5 s
    this.#server.keepAliveTimeout = 65_000;
  }

  /** Where it listens, once started. */
  get url(): string {
    const { address, family, port } = this.#server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  start(): Promise<void> {
    const { host, port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        const inUse = error.code === 'EADDRINUSE';
        reject(
          inUse
            ? new Error(`Port ${port} on ${host} is in use. Choose another: DART_GATEWAY_PORT=4001`, {
                cause: error,
              })
            : error,
        );
      });
      this.#server.listen(port, host, resolve);
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answerMetrics(response: ServerResponse): Promise<void> {
    const { metrics } = this.#options;
    const text = await metrics.metrics();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
    response.end(text);
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/graphql') {
      // proxies must hand streams on as they come
      response.setHeader('X-Accel-Buffering', 'no');
      response.setHeader('Cache-Control', 'no-cache, no-transform');
      void this.#options.graphql(request, response);
    } else if (path === '/healthz') {
      answer(response, 200, { status: 'ok' });
    } else if (path === '/readyz') {
      void this.#options.isReady().then((ready) => answer(response, ready ? 200 : 503, { ready }));
    } else if (path === '/metrics') {
      void this.#answerMetrics(response);
    } else {
      answer(response, 404, { message: 'The API is at /graphql.' });
    }
  }
}
