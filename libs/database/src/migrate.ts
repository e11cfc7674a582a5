import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import type { DatabaseConnection } from './connection.ts';

/** The folder `drizzle/` of the project, seen from here and from a bundle three folders deep (apps/gateway/dist). */
const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** Any number; all gateways take the same lock, so that one migrates and the others wait. */
const MIGRATION_LOCK = 0x64617274;

export interface MigrateOptions {
  /** The name of the last migration to apply; all of them by default. */
  readonly upTo?: string;
}

/**
 * Brings the database to this version of the schema, or to an earlier one; safe when several gateways start at once.
 * @throws Error when `upTo` is not known here.
 */
export async function migrateDatabase(
  connection: DatabaseConnection,
  { upTo }: MigrateOptions = {},
): Promise<void> {
  const client = await connection.connectAlone();
  const chosen = upTo === undefined ? undefined : await chooseMigrations(upTo);
  try {
    await client.query('SET statement_timeout = 0');
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder: chosen ?? MIGRATIONS_FOLDER });
  } finally {
    await client.end();
    if (chosen !== undefined) await rm(chosen, { recursive: true });
  }
}

/** The names of the migrations that a database has, in their order; none where dart was never there. */
export async function readMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows: found } = await client.query<{ name: string | null }>(
    `SELECT to_regclass('drizzle.__drizzle_migrations') AS name`,
  );
  if (found[0]?.name === null) return [];
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM drizzle.__drizzle_migrations ORDER BY name',
  );
  return rows.map(({ name }) => name);
}

/** A folder of those up to one; the caller removes it. */
async function chooseMigrations(upTo: string): Promise<string> {
  const names = await readdir(MIGRATIONS_FOLDER);
  if (!names.includes(upTo))
    throw new Error(
      `The migration ${upTo} is not known to this version of dart. Use the version that made the database or the backup, or a later one.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'dart-migrations-'));
  for (const name of names.filter((each) => each <= upTo))
    await symlink(join(MIGRATIONS_FOLDER, name), join(folder, name));
  return folder;
}
