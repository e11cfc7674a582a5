import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { createFollowedPool, type FollowStatement } from './followed-pool.ts';
import { relations } from './relations.ts';

/** The database as services use it; a transaction of it has the same shape. */
export type Database = NodePgDatabase<typeof relations> & { readonly $client: pg.Pool | pg.PoolClient };

/** How a connection is named: a `postgresql://` URL, or a folder with a unix socket (the embedded server). */
export type DatabaseAddress = { readonly url: string } | { readonly socketFolder: string };

export interface DatabaseConnection {
  readonly db: Database;
  readonly pool: pg.Pool;
  /** One connection outside the pool, for LISTEN and for locks of a session; the caller ends it. */
  connectAlone(): Promise<pg.Client>;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** Connections in the pool; two cores are saturated well below this. */
  readonly poolSize?: number;
  /** An idle connection broke; the pool makes a new one when it is needed. */
  readonly onError?: (error: Error) => void;
  /** For tests that count statements; those of transactions are not told. */
  readonly onQuery?: (statement: string) => void;
  /** For traces: each statement, those of transactions included. */
  readonly follow?: FollowStatement | undefined;
}

/** Longer than the server lets a statement run: only a connection that is dead leaves one without an answer for so long. */
const ANSWER_MS = 35_000;

/** A connection idle in a transaction holds back every reader of the change log: the server ends it. */
const SESSION_OPTIONS =
  '-c idle_in_transaction_session_timeout=10000 -c statement_timeout=30000 -c timezone=UTC';

function clientConfiguration(address: DatabaseAddress): pg.ClientConfig {
  return 'url' in address
    ? { connectionString: address.url }
    : { host: address.socketFolder, user: 'postgres', database: 'postgres' };
}

/** Opens a pool of connections. Nothing is connected until the first query. */
export function openDatabase(address: DatabaseAddress, options: ConnectionOptions = {}): DatabaseConnection {
  const configuration = {
    ...clientConfiguration(address),
    application_name: 'dart',
    options: SESSION_OPTIONS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const poolConfiguration = {
    ...configuration,
    // The statements of a transaction need not wait for each other's answers.
    pipeline: true,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    query_timeout: ANSWER_MS,
  };
  const pool = options.follow
    ? createFollowedPool(poolConfiguration, options.follow)
    : new pg.Pool(poolConfiguration);
  pool.on('error', (error) => options.onError?.(error));
  const { onQuery } = options;
  const db = drizzle({
    client: pool,
    relations,
    ...(onQuery ? { logger: { logQuery: onQuery } } : {}),
  });
  return {
    db,
    pool,
    async connectAlone() {
      const client = new pg.Client(configuration);
      client.on('error', (error) => options.onError?.(error));
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}

/**
 * Runs `work` on one connection of the pool, which nobody else has until it ends; `tx` is the same connection.
 * @throws Error where `db` is one connection already: transactions don't nest.
 */
export async function onConnection<Result>(
  db: Database,
  work: (tx: Database, connection: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  if (!(db.$client instanceof pg.Pool)) throw new Error('a transaction was begun within another one');
  const connection = await db.$client.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  connection.on('error', onError);
  try {
    return await work(drizzle({ client: connection, relations }), connection);
  } finally {
    connection.off('error', onError);
    connection.release(broken);
  }
}
