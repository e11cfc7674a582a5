import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { readMigrations, type DatabaseConnection } from '@dart/database';
import { to as copyTo } from 'pg-copy-streams';
import { listPartitions, listSequences, listTables } from './catalogue.ts';
import { HEADER_FILE, tableFile, type BackupHeader } from './header.ts';

/** Told of each table that is done. */
export type OnTable = (name: string, rows: number) => void;

/**
 * Writes all rows of a database as of one instant into a new folder, while gateways go on working.
 * @throws Error when the folder is there already, or the database is not one of dart's. Nothing is left behind then.
 */
export async function backUp(
  connection: DatabaseConnection,
  folder: string,
  onTable: OnTable,
): Promise<BackupHeader> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`${folder} is there already. Name a folder that is not.`);
  const half = `${folder}.half`;
  const client = await connection.connectAlone();
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migration = (await readMigrations(client)).at(-1);
    if (migration === undefined)
      throw new Error('This database has no tables of dart: there is nothing to back up.');
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true, mode: 0o700 });
    const tables: BackupHeader['tables'] = [];
    for (const { name, columns } of await listTables(client)) {
      const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
      const rows = client.query(
        copyTo(`COPY (SELECT ${list} FROM ${client.escapeIdentifier(name)}) TO STDOUT`),
      );
      await pipeline(rows, createGzip(), createWriteStream(tableFile(half, name), { mode: 0o600 }));
      tables.push({ name, columns: [...columns], rows: rows.rowCount });
      onTable(name, rows.rowCount);
    }
    const header: BackupHeader = {
      format: 1,
      madeAt: new Date().toISOString(),
      migration,
      tables,
      partitions: await listPartitions(client),
      sequences: await listSequences(client),
    };
    await writeFile(join(half, HEADER_FILE), `${JSON.stringify(header, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(half, folder);
    return header;
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}
