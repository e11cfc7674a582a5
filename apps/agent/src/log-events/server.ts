import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { toError, type Logger, type Service } from '@dart/runtime';
import type { ListenerEvent } from '../listener/event.ts';
import { createFrameDecoder } from './frame.ts';

export interface LogEventServerOptions {
  /** The Unix socket's path; only the agent's own account may use it. */
  readonly path: string;
  /** Told of each event once, one at a time. */
  readonly onEvent: (event: ListenerEvent) => Promise<void>;
  readonly logger: Logger;
}

/** Takes events from the relay. */
export interface LogEventServer extends Service {
  readonly isConnected: boolean;
  /** Why nothing can be taken; undefined while it can. */
  readonly fault: string | undefined;
}

/** The kernel has no room for a longer path. */
const LONGEST_PATH = 107;

/**
 * Takes events on a socket and answers how many were taken, after they were: the relay gives the others again, to this
 * start of the agent or to the next.
 */
export function createLogEventServer({ path, onEvent, logger }: LogEventServerOptions): LogEventServer {
  const clients = new Set<Socket>();
  let server: Server | undefined;
  let fault: string | undefined;
  let lastSerial = -1;
  let inHand: Promise<unknown> = Promise.resolve();

  const takeAll = async (events: readonly ListenerEvent[]): Promise<void> => {
    for (const event of events) {
      // An event that supervisord or the relay gives again keeps its number, and they come in their order.
      if (event.serial <= lastSerial) continue;
      lastSerial = event.serial;
      await onEvent(event);
    }
  };
  const serve = (client: Socket): void => {
    const decoder = createFrameDecoder();
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', () => undefined);
    client.on('data', (bytes) => {
      try {
        const events = decoder.push(bytes);
        if (events.length === 0) return;
        inHand = inHand
          .then(() => takeAll(events))
          .then(() => client.write(`${events.length}\n`))
          .catch((error: unknown) => {
            logger.error({ err: toError(error) }, 'log events could not be judged');
            client.destroy();
          });
      } catch (error) {
        logger.error({ err: toError(error) }, 'what came was no log event');
        client.destroy();
      }
    });
  };

  return {
    get isConnected() {
      return clients.size > 0;
    },
    get fault() {
      return fault;
    },
    async start() {
      fault = undefined;
      try {
        if (Buffer.byteLength(path) > LONGEST_PATH)
          throw new Error(`its path has more than ${LONGEST_PATH} bytes; choose a shorter DART_AGENT_DIR`);
        // Of an earlier start.
        rmSync(path, { force: true });
        const opened = createServer(serve).listen(path);
        await once(opened, 'listening');
        chmodSync(path, 0o600);
        opened.on('error', (error) => {
          logger.warn({ err: error }, 'a relay could not be taken');
        });
        server = opened;
      } catch (error) {
        fault = `${path} can’t be listened on: ${toError(error).message}`;
        logger.error({ err: toError(error) }, 'log events can’t be taken');
      }
    },
    async stop() {
      for (const client of clients) client.destroy();
      if (server !== undefined) {
        const closed = once(server, 'close');
        server.close();
        server = undefined;
        await closed;
      }
      await inHand;
    },
  };
}
