import { createLogger } from '@dart/runtime';
import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll } from 'vitest';
import type { Context } from '../context.ts';

/** A database for the tests of a file. */
export interface UsedDatabase {
  /** Of ann, who asks; its database is there once the tests run. */
  readonly context: Context;
  /** Runs statements, and gives the rows. */
  readonly run: (statement: string) => Promise<Record<string, unknown>[]>;
}

/** Starts a migrated database before the tests of this file, and ends it after them. */
export function useDatabase(): UsedDatabase {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());
  const context = {
    get db() {
      return database.connection.db;
    },
    identity: { name: 'ann', credentialId: null },
    requestId: 'r',
    logger: createLogger('test', 'silent'),
  };
  return {
    context: context as unknown as Context,
    run: async (statement) => (await database.connection.pool.query<Record<string, unknown>>(statement)).rows,
  };
}
