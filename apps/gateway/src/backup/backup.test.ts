import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrateDatabase, type DatabaseConnection } from '@dart/database';
import { createTemporaryFolder, createTestDatabase } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { backUp } from './backup.ts';
import { listPartitions, listTables } from './catalogue.ts';
import { HEADER_FILE, tableFile } from './header.ts';
import { restore } from './restore.ts';

const quiet = (): void => undefined;

async function createDatabase(
  options?: Parameters<typeof createTestDatabase>[0],
): Promise<DatabaseConnection> {
  const database = await createTestDatabase(options);
  onTestFinished(() => database.close());
  return database.connection;
}

async function createFolder(): Promise<string> {
  const folder = await createTemporaryFolder();
  onTestFinished(() => folder.remove());
  return folder.path;
}

/** A small fleet with some of everything that makes a backup hard: old partitions, triggers' tallies, sequences, odd text. */
async function fill({ pool }: DatabaseConnection): Promise<void> {
  await pool.query(
    `INSERT INTO host (name, public_key) VALUES ('web1', 'key'), ('web2', E'a\\tb\\\\c\\n\\x01é')`,
  );
  await pool.query(`
    INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
    SELECT host.id, 1, n, 'p', 'p', 'STARTING', 'RUNNING', now(), now() - n * interval '1 week'
    FROM host, generate_series(1, 8) n`);
  await pool.query(`
    INSERT INTO process (host_id, group_name, name, state, state_since)
    SELECT id, 'p', 'p', 'RUNNING', now() FROM host`);
}

/** All rows of all tables, as text, in an order that does not depend on where they lie. */
async function dump(connection: DatabaseConnection): Promise<Record<string, string[]>> {
  const client = await connection.connectAlone();
  const all: Record<string, string[]> = {};
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${client.escapeIdentifier(name)} t ORDER BY 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  all['partitions'] = (await listPartitions(client)).map(({ name, bound }) => `${name} ${bound}`);
  await client.end();
  return all;
}

it('gives an empty database every row, its partitions and the numbers that come next', async () => {
  const [source, target] = [await createDatabase(), await createDatabase({ migrated: false })];
  await fill(source);
  const folder = join(await createFolder(), 'backup');
  const told: string[] = [];
  const header = await backUp(source, folder, (name, rows) => told.push(`${name} ${rows}`));
  expect(told).toContain('transition 16');
  expect(header.tables.map(({ name }) => name)).not.toContain('change_log');
  await restore(target, folder, quiet);
  const restored = await dump(target);
  expect(restored).toEqual(await dump(source));
  expect(restored['transition']).toHaveLength(16);
  const next = async ({ pool }: DatabaseConnection): Promise<string | undefined> => {
    const { rows } = await pool.query<{ id: string }>(`
      INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at)
      SELECT id, 1, 99, 'p', 'p', 'RUNNING', 'EXITED', now() FROM host WHERE name = 'web1' RETURNING id`);
    return rows[0]?.id;
  };
  expect(await next(target)).toBe(await next(source));
  // Triggers work again: of what is added now, not of what was restored.
  const { rows } = await target.pool.query<{ noun: string }>('SELECT noun FROM change_log');
  expect(rows).toEqual([{ noun: 'transition' }]);
});

it('restores what an earlier schema held, and brings it to the one of now', async () => {
  const source = await createDatabase({ migrated: false });
  await migrateDatabase(source, { upTo: '20261122101630_partitions' });
  await source.pool.query(`INSERT INTO host (name, public_key) VALUES ('web1', 'key')`);
  const folder = join(await createFolder(), 'backup');
  await backUp(source, folder, quiet);
  const target = await createDatabase({ migrated: false });
  await restore(target, folder, quiet);
  await migrateDatabase(source);
  expect(await dump(target)).toEqual(await dump(source));
});

it('restores nothing into a database that is in use, and nothing of a backup that is damaged', async () => {
  const source = await createDatabase();
  await fill(source);
  const folder = join(await createFolder(), 'backup');
  await backUp(source, folder, quiet);
  await expect(restore(source, folder, quiet)).rejects.toThrow(/in use/);
  await expect(backUp(source, folder, quiet)).rejects.toThrow(/is there already/);

  const target = await createDatabase({ migrated: false });
  const file = tableFile(folder, 'transition');
  const whole = await readFile(file);
  await writeFile(file, whole.subarray(0, whole.length - 20));
  await expect(restore(target, folder, quiet)).rejects.toThrow(/transition.copy.gz could not be restored/);
  expect((await target.pool.query('SELECT FROM host')).rowCount).toBe(0);
  await writeFile(file, whole);
  await restore(target, folder, quiet);
  expect((await target.pool.query('SELECT FROM host')).rowCount).toBe(2);

  await writeFile(join(folder, HEADER_FILE), '{"format": 2}');
  await expect(restore(target, folder, quiet)).rejects.toThrow(/not as "backup" writes it: format/);
  await expect(restore(target, join(folder, 'nowhere'), quiet)).rejects.toThrow(/no whole backup/);
});

it('leaves nothing behind when there is nothing to back up', async () => {
  const folder = await createFolder();
  const empty = await createDatabase({ migrated: false });
  await expect(backUp(empty, join(folder, 'backup'), quiet)).rejects.toThrow(/no tables of dart/);
  expect(await readdir(folder)).toEqual([]);
});
