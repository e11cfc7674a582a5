import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import { toError, type Logger, type Service } from '@dart/runtime';
import type { Alerts } from '../monitors/alerts.ts';
import { serveClient } from './event-client.ts';
import { parseEventLine } from './event-line.ts';

export interface LocalEventsOptions {
  readonly alerts: Alerts;
  /** The Unix socket's path and mode. */
  readonly socket: { readonly path: string; readonly mode: number };
  /** A TCP port on 127.0.0.1; undefined: none. */
  readonly port: number | undefined;
  readonly logger: Logger;
}

const MOST_CLIENTS = 100;
/** Lines of all clients together; a program that says more is told so and harms nobody else. */
const MOST_PER_SECOND = 1000;
/** The kernel has no room for a longer path. */
const LONGEST_PATH = 107;
const OWN_FAULT = { component: 'agent:local-events' };

/** Takes events of local programs: one JSON object a line, an answer line for each. */
export function createLocalEvents({ alerts, socket, port, logger }: LocalEventsOptions): Service {
  const servers: Server[] = [];
  const clients = new Set<Socket>();
  let second = 0;
  let count = 0;

  const take = (line: string): void => {
    const now = Math.floor(performance.now() / 1000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (count > MOST_PER_SECOND) {
      throw new Error(
        `more than ${MOST_PER_SECOND} events a second come from this host; say this one again later`,
      );
    }
    const { condition, severity, message } = parseEventLine(line);
    if (severity === 'OK') alerts.clear(condition, message);
    else alerts.raise(condition, severity, message);
  };
  const listen = async (options: ListenOptions): Promise<void> => {
    const server = createServer({ allowHalfOpen: false }, (client) => {
      clients.add(client);
      client.on('close', () => clients.delete(client));
      serveClient(client, take);
    });
    server.maxConnections = MOST_CLIENTS;
    server.listen(options);
    await once(server, 'listening');
    server.on('error', (error) => {
      logger.warn({ err: error }, 'a local client could not be taken');
    });
    servers.push(server);
  };
  const listenOnSocket = async (): Promise<void> => {
    if (Buffer.byteLength(socket.path) > LONGEST_PATH) {
      throw new Error(
        `the path has more than ${LONGEST_PATH} bytes; set DART_EVENTS_SOCKET to a shorter one`,
      );
    }
    // Of an earlier start.
    rmSync(socket.path, { force: true });
    await listen({ path: socket.path });
    chmodSync(socket.path, socket.mode);
  };
  /** The agent goes on without what it can't listen on, and says so. */
  const attempt = async (place: string, open: () => Promise<void>): Promise<string | undefined> => {
    try {
      await open();
      return undefined;
    } catch (error) {
      logger.error({ err: toError(error), place }, 'local events can’t be taken here');
      return `events of local programs can’t be taken on ${place}: ${toError(error).message}`;
    }
  };

  return {
    async start() {
      const faults = [
        await attempt(socket.path, listenOnSocket),
        port === undefined
          ? undefined
          : await attempt(`127.0.0.1:${port}`, () => listen({ host: '127.0.0.1', port })),
      ].filter((fault) => fault !== undefined);
      if (faults.length === 0) alerts.clear(OWN_FAULT, 'events of local programs are taken');
      else alerts.hold(OWN_FAULT, 'WARNING', faults.join('; '));
    },
    async stop() {
      for (const client of clients) client.destroy();
      await Promise.all(
        servers.splice(0).map((server) => {
          const closed = once(server, 'close');
          server.close();
          return closed;
        }),
      );
    },
  };
}
