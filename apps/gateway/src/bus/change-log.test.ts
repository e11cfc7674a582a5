import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChangeLog } from './change-log.ts';
import { fromCursor, toCursor, type Position } from './position.ts';

let database: TestDatabase;
let log: ChangeLog;

beforeAll(async () => {
  database = await createTestDatabase();
  log = new ChangeLog(database.connection);
});

afterAll(() => database.close());

const WRITERS = 8;
const TRANSACTIONS = 60;

/** Transactions of different lengths, so that rows commit in another order than they were numbered. */
async function write(writer: number): Promise<void> {
  const client = await database.connection.connectAlone();
  for (let index = 0; index < TRANSACTIONS; index += 1) {
    await client.query('BEGIN');
    await client.query('INSERT INTO host (name, public_key) VALUES ($1, $2)', [`w${writer}-${index}`, 'key']);
    await client.query('SELECT pg_sleep($1)', [((writer * 7 + index * 3) % 10) / 1000]);
    await client.query(index % 10 === 9 ? 'ROLLBACK' : 'COMMIT');
  }
  await client.end();
}

it('shows each committed change once, none missed and none late, while another database has a transaction open', async () => {
  const admin = await database.connection.connectAlone();
  await admin.query('CREATE DATABASE other');
  const { user, host } = admin;
  const { Client } = await import('pg').then((module) => module.default);
  const other = new Client({ user: user ?? 'postgres', host, database: 'other' });
  await other.connect();
  await other.query('BEGIN; CREATE TABLE held (id int)');

  const seen: string[] = [];
  let position: Position = await log.now();
  const readOn = async (): Promise<void> => {
    const page = await log.after(position);
    position = page.position;
    seen.push(...page.changes.map(({ rowId }) => rowId));
  };
  const written = new AbortController();
  const reading = (async () => {
    while (!written.signal.aborted) await readOn();
  })();
  await Promise.all(Array.from({ length: WRITERS }, (_unused, writer) => write(writer)));
  written.abort();
  await reading;
  await readOn();

  const { rows } = await admin.query<{ id: string }>('SELECT id FROM host');
  expect(rows).toHaveLength((WRITERS * TRANSACTIONS * 9) / 10);
  expect([...seen].sort()).toEqual(rows.map(({ id }) => id).sort());
  await other.query('ROLLBACK');
  await other.end();
  await admin.end();
});

it('waits for a transaction of its own database that numbered a row but has not ended', async () => {
  const client = await database.connection.connectAlone();
  const start = await log.now();
  await client.query('BEGIN');
  await client.query(`INSERT INTO host (name, public_key) VALUES ('early', 'key')`);
  await database.connection.pool.query(`INSERT INTO host (name, public_key) VALUES ('late', 'key')`);
  const during = await log.after(start);
  expect(during.changes).toEqual([]);
  await client.query('COMMIT');
  const after = await log.after(during.position);
  expect(after.changes).toHaveLength(2);
  await client.end();
});

it('knows a cursor that is too old, or of another database', async () => {
  const now = await log.now();
  expect(await log.isComplete(now)).toBe(true);
  expect(await log.isComplete({ xid: now.xid + 1_000_000n, id: 0n })).toBe(false);
  await database.connection.pool.query(`UPDATE change_log_floor SET xid = $1::xid8`, [String(now.xid)]);
  expect(await log.isComplete({ xid: now.xid - 1n, id: 0n })).toBe(false);
});

it('writes a position as a cursor and reads it back, and nothing else', () => {
  const position = { xid: 12_345_678_901_234_567_890n, id: 7n };
  expect(fromCursor(toCursor(position))).toEqual(position);
  for (const cursor of ['', '1', '1.x', 'a.1', '1.1.1', "1.1'; --"])
    expect(fromCursor(cursor)).toBeUndefined();
});
