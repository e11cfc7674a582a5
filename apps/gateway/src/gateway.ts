import { randomUUID } from 'node:crypto';
import { describeOutage, migrateDatabase, type DatabaseConnection } from '@dart/database';
import { composeServices, createBackoff, toError, type Logger, type Service } from '@dart/runtime';
import { AgentStreams } from './agents/hub.ts';
import { Bus } from './bus/bus.ts';
import type { GatewayConfiguration } from './configuration.ts';
import { sendNotice } from './deliveries/send.ts';
import { Sender } from './deliveries/sender.ts';
import { EmbeddedKeeper } from './embedded-keeper.ts';
import { createGraphQLServer } from './http/graphql.ts';
import { Readiness } from './http/readiness.ts';
import { HttpServer } from './http/server.ts';
import { ensureAdministrator } from './identity/first-token.ts';
import { ViewHub } from './live/hub.ts';
import { LogRelays } from './logs/hub.ts';
import { createMetrics } from './metrics/metrics.ts';
import { Roller } from './operations/roller.ts';
import { openStore } from './store.ts';
import { Sweeper } from './sweep/sweeper.ts';
import type { Tracing } from './tracing/tracing.ts';

export interface Gateway extends Service {
  /** Where it listens, once started. */
  readonly url: string;
}

/** Waits for a database that is being started or restarted; the first failures are logged, it never gives up. */
async function migrateWhenReachable(
  connection: DatabaseConnection,
  logger: Logger,
  signal: AbortSignal | undefined,
): Promise<void> {
  const backoff = createBackoff({ minMs: 200, maxMs: 5_000 });
  for (;;) {
    try {
      await migrateDatabase(connection);
      return;
    } catch (error) {
      const outage = describeOutage(error);
      if (outage === undefined) throw error;
      logger.warn(
        { err: toError(error), outage, nextMs: backoff.nextMs },
        'the database can’t be used yet; trying again',
      );
      await backoff.wait(signal);
    }
  }
}

/** The gateway in order of its start: database, bus, streams, sweeper, HTTP; its traces, where they are wanted, last. */
export function createGateway(
  configuration: GatewayConfiguration,
  logger: Logger,
  tracing?: Tracing,
): Gateway {
  const { stateFolder, host, port, adHoc, retention } = configuration;
  const gatewayId = randomUUID();
  const { connection, embedded } = openStore(
    configuration,
    (error) => {
      logger.warn({ err: error }, 'a database connection broke');
    },
    tracing?.follow,
  );
  const { db } = connection;
  const bus = new Bus(connection, logger);
  const views = new ViewHub(bus, db);
  const agents = new AgentStreams(gatewayId, db, bus, logger);
  const logs = new LogRelays(agents);
  const sender = new Sender(db, bus, logger);
  const readiness = new Readiness(() => connection.pool.query('SELECT 1'));
  const http = new HttpServer({
    host,
    port,
    graphql: createGraphQLServer({
      db,
      bus,
      live: views,
      agents,
      logs,
      routes: { send: sendNotice },
      logger,
      adHoc,
      tracing,
      onOutage: () => readiness.noteOutage(),
    }),
    isReady: () => readiness.check(),
    metrics: createMetrics(views, agents, logs, sender, db),
  });
  const keeper = embedded && new EmbeddedKeeper(embedded, logger);
  const database: Service = {
    async start(signal) {
      await keeper?.start();
      await migrateWhenReachable(connection, logger, signal);
      await ensureAdministrator(db, stateFolder, logger);
    },
    async stop() {
      await connection.close();
      await keeper?.stop();
    },
  };
  const liveViews: Service = {
    start: () => Promise.resolve(),
    stop() {
      views.endAll();
      logs.endAll();
      return Promise.resolve();
    },
  };
  const services = composeServices([
    ...(tracing ? [tracing] : []),
    database,
    bus,
    agents,
    new Sweeper(gatewayId, db, bus, views, agents, logs, retention, logger),
    new Roller(db, bus, logger),
    sender,
    http,
    liveViews,
  ]);
  return {
    ...services,
    get url() {
      return http.url;
    },
  };
}
