import type { Client } from '@dart/client';
import {
  AgentMessagesDocument,
  SayHelloDocument,
  type AgentMessagesSubscription,
  type HostFactsInput,
} from '@dart/client/agent';
import { createBackoff, toError, type Logger, type Service } from '@dart/runtime';
import type { CommandRunner } from '../commands/runner.ts';
import type { LogServer } from '../logs/log-server.ts';
import type { Identity } from '../identity/identity.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DesiredSync } from './desired-sync.ts';
import { isUnauthenticated, type Sender } from './sender.ts';

export interface GatewayLinkOptions {
  readonly client: Client;
  readonly identity: Identity;
  readonly start: string;
  readonly facts: () => Promise<HostFactsInput>;
  readonly sender: Sender;
  readonly outbox: Outbox;
  readonly desired: DesiredSync;
  readonly commands: CommandRunner;
  readonly logs: LogServer;
  readonly logger: Logger;
}

/** How long the last records may take to the gateway when the agent stops, in milliseconds. */
const LAST_FLUSH_MS = 2000;

/**
 * The connection to the gateway: hello, one stream for what it has to say, and the sender. When either ends, both do,
 * and it begins anew with growing delays, for ever.
 */
export function createGatewayLink(options: GatewayLinkOptions): Service {
  const { client, identity, start, sender, outbox, desired, commands, logs, logger } = options;
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const backoff = createBackoff({ minMs: 200, maxMs: 3000 });

  const isStopping = (): boolean => ending.signal.aborted;
  const follow = (version: string): void => {
    desired.follow(version).catch((error: unknown) => {
      logger.warn({ err: toError(error) }, 'the desired state could not be fetched; the last one stays');
    });
  };
  const hear = (message: AgentMessagesSubscription['agent']): void => {
    if (message.__typename === 'CommandOffered') void commands.take(message);
    else if (message.__typename === 'LogRequested') void logs.answer(message);
    else if (message.__typename === 'DesiredStateChanged') follow(message.version);
    else {
      logger.info({ reason: message.reason }, 'the gateway wants everything afresh');
      sender.wantReport();
    }
  };
  const listen = async (signal: AbortSignal): Promise<void> => {
    for await (const { agent } of client.subscribe(AgentMessagesDocument, { start }, { signal })) {
      backoff.reset();
      hear(agent);
    }
    if (!signal.aborted) throw new Error('the gateway ended the stream');
  };
  const connectOnce = async (): Promise<void> => {
    await identity.credential();
    const earlierStarts = outbox.starts.filter((earlier) => earlier !== start);
    const input = { start, clock: new Date().toISOString(), facts: await options.facts(), earlierStarts };
    const { sayHello } = await client.request(SayHelloDocument, { input }, { signal: ending.signal });
    logger.info({ startNumber: sayHello.startNumber }, 'connected to the gateway');
    outbox.acknowledge(start, Number(sayHello.acceptedSequence));
    follow(sayHello.desiredVersion);
    sender.wantReport(false);
    const session = new AbortController();
    const signal = AbortSignal.any([session.signal, ending.signal]);
    const connectedAtMs = performance.now();
    const parts = [listen(signal), sender.run(signal)];
    try {
      await Promise.race(parts);
    } finally {
      session.abort();
      await Promise.allSettled(parts);
      if (performance.now() - connectedAtMs > 10_000) backoff.reset();
    }
  };
  const run = async (): Promise<void> => {
    while (!isStopping()) {
      try {
        await connectOnce();
      } catch (error) {
        if (isStopping()) return;
        if (isUnauthenticated(error)) identity.forget();
        logger.warn(
          { reason: toError(error).message, retryInMs: backoff.nextMs },
          'not connected to the gateway',
        );
        await backoff.wait(ending.signal).catch(() => undefined);
      }
    }
  };

  return {
    start() {
      running = run();
      return Promise.resolve();
    },
    async stop() {
      ending.abort();
      await running;
      await sender.flush(AbortSignal.timeout(LAST_FLUSH_MS)).catch((error: unknown) => {
        logger.info(
          { reason: toError(error).message },
          'the last records wait in the outbox for the next start',
        );
      });
    },
  };
}
