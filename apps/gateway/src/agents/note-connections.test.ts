import { createTestDatabase, eventually, type TestDatabase } from '@dart/testkit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteConnections } from './note-connections.ts';

const GATEWAY = '00000000-0000-4000-8000-000000000001';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`
    INSERT INTO host (name, public_key) SELECT 'host-' || n, 'key' FROM generate_series(1, 3) n;
    INSERT INTO host_liveness (host_id) SELECT id FROM host`);
});

afterAll(() => database.close());

const readConnected = async () => {
  const { rows } = await database.connection.pool.query<{ name: string }>(
    'SELECT h.name FROM host h JOIN host_liveness l ON l.host_id = h.id WHERE l.gateway_id IS NOT NULL ORDER BY h.name',
  );
  return rows.map(({ name }) => name);
};

it('notes hosts while one of them says hello, and neither is in the way of the other', async () => {
  const { db, pool } = database.connection;
  const hello = await pool.connect();
  await hello.query('BEGIN');
  await hello.query(`SELECT FROM host WHERE name = 'host-2' FOR UPDATE`);
  const noted = noteConnections(db, {
    hosts: sql`name <> 'host-3'`,
    set: sql`gateway_id = ${GATEWAY}`,
    where: sql`true`,
  });
  await eventually(
    async () =>
      (await pool.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)).rows.length > 0,
    { what: 'a note that waits' },
  );
  await hello.query(
    `UPDATE host_liveness SET polled_at = now() WHERE host_id = (SELECT id FROM host WHERE name = 'host-2')`,
  );
  await hello.query('COMMIT');
  hello.release();
  expect(await noted).toHaveLength(2);
  expect(await readConnected()).toEqual(['host-1', 'host-2']);
});

it('leaves hosts alone of which it is not true', async () => {
  const gone = await noteConnections(database.connection.db, {
    hosts: sql`name <> 'host-1'`,
    set: sql`gateway_id = NULL`,
    where: sql`gateway_id = ${GATEWAY}`,
  });
  expect(gone).toHaveLength(1);
  expect(await readConnected()).toEqual(['host-1']);
});
