import { migrateDatabase, openDatabase, type DatabaseConnection } from '@dart/database';
import { createTemporaryFolder } from './temporary-folder.ts';
import { createTestServer, type TestServer } from './test-server.ts';

export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** For tests of what happens when it is away. */
  readonly server: TestServer;
  /** The same server again, e.g. with a hook for each statement. */
  open(options?: Parameters<typeof openDatabase>[1]): DatabaseConnection;
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly migrated?: boolean;
  /** Is called with the server's folder before there is anything in it; gives what undoes it when the server has ended. */
  readonly prepare?: (folder: string) => () => void;
}

/** A migrated database on a real PostgreSQL of its own. */
export async function createTestDatabase({
  migrated = true,
  prepare,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const folder = await createTemporaryFolder();
  const place = `${folder.path}/postgres`;
  const undo = prepare?.(place);
  const server = createTestServer(place);
  await server.start();
  const opened: DatabaseConnection[] = [];
  const open: TestDatabase['open'] = (options) => {
    const connection = openDatabase({ socketFolder: server.socketFolder }, options);
    opened.push(connection);
    return connection;
  };
  const connection = open();
  if (migrated) await migrateDatabase(connection);
  return {
    connection,
    server,
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(server.socketFolder)}`,
    open,
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await server.stop();
      undo?.();
      await folder.remove();
    },
  };
}
