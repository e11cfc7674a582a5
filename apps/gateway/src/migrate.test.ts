import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateDatabase } from '@dart/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false });
});

afterAll(() => database.close());

it('applies each migration once when several gateways start at the same moment, and again does nothing', async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrateDatabase(database.connection)));
  await migrateDatabase(database.connection);
  const { rows } = await database.connection.pool.query<{ name: string; times: string }>(
    'SELECT name, count(*) AS times FROM drizzle.__drizzle_migrations GROUP BY name',
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ times }) => times === '1')).toBe(true);
});

it('logs each change of a noun by triggers, deletions too, whoever writes', async () => {
  const { pool } = database.connection;
  await pool.query(`INSERT INTO host (name, public_key) VALUES ('logged', 'key')`);
  await pool.query(`UPDATE host SET os = 'linux' WHERE name = 'logged'`);
  await pool.query(`DELETE FROM host WHERE name = 'logged'`);
  const { rows } = await pool.query<{ noun: string; removed: boolean }>(
    'SELECT noun, removed FROM change_log ORDER BY id',
  );
  expect(rows).toEqual([
    { noun: 'host', removed: false },
    { noun: 'host', removed: false },
    { noun: 'host', removed: true },
  ]);
});
