import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { migrateDatabase, readMigrations, type DatabaseConnection } from '@dart/database';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { OnTable } from './backup.ts';
import { listPartitions } from './catalogue.ts';
import { readHeader, tableFile, type BackupHeader } from './header.ts';

/**
 * Fills an empty database from a backup, and brings it to this version of the schema. All rows come in one transaction:
 * after a failure the database is still empty, and it can be tried again.
 * @throws Error when the database has rows or a later schema, and when the backup is not whole.
 */
export async function restore(
  connection: DatabaseConnection,
  folder: string,
  onTable: OnTable,
): Promise<BackupHeader> {
  const header = await readHeader(folder);
  const client = await connection.connectAlone();
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await expectEmpty(client, header);
    await migrateDatabase(connection, { upTo: header.migration });
    await client.query('BEGIN');
    await makePartitions(client, header);
    for (const table of header.tables) {
      await fill(client, folder, table);
      onTable(table.name, table.rows);
    }
    for (const { name, last } of header.sequences)
      await client.query('SELECT setval($1::regclass, $2)', [client.escapeIdentifier(name), last]);
    // Readers that know a place in the change log of before begin afresh.
    await client.query('UPDATE change_log_floor SET xid = pg_current_xact_id()');
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  await migrateDatabase(connection);
  return header;
}

async function expectEmpty(client: Client, { migration }: BackupHeader): Promise<void> {
  const present = await readMigrations(client);
  if (present.length === 0) return;
  if ((present.at(-1) ?? '') > migration)
    throw new Error(
      `This database has the schema of ${present.at(-1) ?? ''}, which is later than the backup's (${migration}). Name an empty database.`,
    );
  const { rows } = await client.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM host) OR EXISTS (SELECT FROM program) OR EXISTS (SELECT FROM credential) AS used',
  );
  if (rows[0]?.used === true)
    throw new Error(
      'This database is in use: it has hosts, programs or tokens. A backup is restored into an empty one only, before a gateway has used it.',
    );
}

/** Those of now are empty; rows of the past want theirs. */
async function makePartitions(client: Client, { partitions }: BackupHeader): Promise<void> {
  for (const { name } of await listPartitions(client))
    await client.query(`DROP TABLE ${client.escapeIdentifier(name)}`);
  for (const { table, name, bound } of partitions) {
    const [parent, part] = [client.escapeIdentifier(table), client.escapeIdentifier(name)];
    await client.query(`CREATE TABLE ${part} PARTITION OF ${parent} ${bound}`);
  }
}

/** The triggers rest: what they would write is in the backup. */
async function fill(
  client: Client,
  folder: string,
  { name, columns, rows }: BackupHeader['tables'][number],
): Promise<void> {
  const table = client.escapeIdentifier(name);
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`DELETE FROM ${table}`);
  const target = client.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`));
  const file = tableFile(folder, name);
  await pipeline(createReadStream(file), createGunzip(), target).catch((error: unknown) => {
    throw new Error(`${file} could not be restored: ${String(error)}. Nothing was changed.`, {
      cause: error,
    });
  });
  if (target.rowCount !== rows)
    throw new Error(`${file} has ${target.rowCount} rows instead of ${rows}. Nothing was changed.`);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
