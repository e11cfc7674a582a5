import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { DatabaseConnection } from './connection.ts';

/** The folder `drizzle/` of the project, seen from here and from a bundle three folders deep (apps/gateway/dist). */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** Any number; all gateways take the same lock, so that one migrates and the others wait. */
const MIGRATION_LOCK = 0x64617274;

/** Brings the database to this version of the schema; safe when several gateways start at once. */
export async function migrateDatabase(connection: DatabaseConnection): Promise<void> {
  const client = await connection.connectAlone();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    await client.end();
  }
}
