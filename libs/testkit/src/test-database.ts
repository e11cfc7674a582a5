import { createEmbeddedServer, migrateDatabase, openDatabase, type DatabaseConnection } from '@dart/database';
import { createTemporaryFolder } from './temporary-folder.ts';

export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** For `DATABASE_URL`. */
  readonly url: string;
  /** The same server again, e.g. with a hook for each statement. */
  open(options?: Parameters<typeof openDatabase>[1]): DatabaseConnection;
  close(): Promise<void>;
}

/** A migrated database on a real PostgreSQL of its own. */
export async function createTestDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const folder = await createTemporaryFolder();
  const server = createEmbeddedServer(`${folder.path}/postgres`);
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
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(server.socketFolder)}`,
    open,
    async close() {
      await Promise.all(opened.map((each) => each.close()));
      await server.stop();
      await folder.remove();
    },
  };
}
