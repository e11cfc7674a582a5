import { createTestDatabase, eventually, type TestDatabase } from '@dart/testkit';
import { createLogger } from '@dart/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { thinTransitions } from './thin-transitions.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`INSERT INTO host (name, public_key) VALUES ('web1', 'key')`);
});

afterEach(() => database.close());

/** Transitions received at these times, named by them. */
async function insertReceivedAt(...times: readonly string[]): Promise<void> {
  await database.connection.pool.query(
    `INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
     SELECT host.id, 1, n, 'p', t, 'STARTING', 'RUNNING', now(), t::timestamptz
     FROM host, unnest($1::text[]) WITH ORDINALITY AS u(t, n)`,
    [times],
  );
}

async function kept(): Promise<string[]> {
  const { rows } = await database.connection.pool.query<{ process: string }>(
    'SELECT process FROM transition ORDER BY received_at',
  );
  return rows.map(({ process }) => process);
}

async function partitions(): Promise<string[]> {
  const { rows } = await database.connection.pool.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'transition'::regclass ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Moves the partition of this week so many weeks back, as if time had passed. */
async function age(weeks: number): Promise<void> {
  await database.connection.pool.query(`
    DO $$
    DECLARE
      week timestamptz := date_trunc('week', now(), 'UTC');
      old timestamptz := week - ${weeks} * interval '7 days';
    BEGIN
      EXECUTE format('ALTER TABLE transition DETACH PARTITION %I', 'transition_w' || to_char(week, 'YYYYMMDD'));
      EXECUTE format('UPDATE %I SET received_at = %L', 'transition_w' || to_char(week, 'YYYYMMDD'), old);
      EXECUTE format('ALTER TABLE %I RENAME TO %I', 'transition_w' || to_char(week, 'YYYYMMDD'), 'transition_w' || to_char(old, 'YYYYMMDD'));
      EXECUTE format('ALTER TABLE transition ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
        'transition_w' || to_char(old, 'YYYYMMDD'), old, old + interval '7 days');
    END $$`);
}

const thin = (days: number) => thinTransitions(database.connection.db, days, createLogger('test', 'silent'));

it('makes the partitions of this week and the next four, once, and lets each transition find its own', async () => {
  const made = await partitions();
  expect(made).toHaveLength(6);
  expect(made.filter((name) => /^transition_w\d{8}$/.test(name))).toHaveLength(5);
  await thin(90);
  expect(await partitions()).toEqual(made);
  await insertReceivedAt(new Date().toISOString());
  const { rows } = await database.connection.pool.query(
    'SELECT count(*)::int AS count FROM transition_default',
  );
  expect(rows).toEqual([{ count: 0 }]);
});

it('takes transitions of a database whose clock is decades wrong, and deletes the old of them by the row', async () => {
  await insertReceivedAt('1970-01-01T00:00:00Z', '2106-02-07T06:28:15Z');
  expect(await kept()).toHaveLength(2);
  await thin(90);
  expect(await kept()).toEqual(['2106-02-07T06:28:15Z']);
});

it('drops a week as a whole once all of it is older than it is kept, and not before', async () => {
  await insertReceivedAt(new Date().toISOString());
  await age(3);
  const old = (await partitions()).filter((name) => name.startsWith('transition_w'))[0];
  await thin(21);
  expect(await kept()).toHaveLength(1);
  expect(await partitions()).toContain(old);
  // it ended two weeks before the Monday of this week
  await thin(13);
  expect(await kept()).toEqual([]);
  expect(await partitions()).not.toContain(old);
  // the place of this week, which the test has moved, is taken again
  expect((await partitions()).filter((name) => name.startsWith('transition_w'))).toHaveLength(5);
});

it('leaves a week to the default partition that has rows of it already, and goes on', async () => {
  const later = new Date(Date.now() + 10 * 7 * 86_400_000).toISOString();
  await insertReceivedAt(later);
  await database.connection.pool.query(`
    DO $$
    DECLARE name text := 'transition_w' || to_char(date_trunc('week', now(), 'UTC'), 'YYYYMMDD');
    BEGIN
      EXECUTE format('DROP TABLE %I', name);
    END $$`);
  await insertReceivedAt(new Date().toISOString());
  await thin(90);
  expect((await partitions()).filter((name) => name.startsWith('transition_w'))).toHaveLength(4);
  expect(await kept()).toHaveLength(2);
});

it('deletes departures once no transition of their time can be left', async () => {
  const { pool } = database.connection;
  await pool.query(`
    INSERT INTO departure (host_id, group_name, process, state, state_since, gone_at, recorded_at)
    SELECT id, 'p', 'days ' || n, 'STOPPED', now(), now(), now() - n * interval '1 day' FROM host, unnest(ARRAY[35, 36, 38]) n`);
  await thin(30);
  const { rows } = await pool.query('SELECT process FROM departure ORDER BY id');
  expect(rows).toEqual([{ process: 'days 35' }, { process: 'days 36' }]);
});

it('lets several gateways sweep at once', async () => {
  await insertReceivedAt('1970-01-01T00:00:00Z', new Date().toISOString());
  await age(20);
  await Promise.all(Array.from({ length: 8 }, () => thin(30)));
  expect(await kept()).toEqual([]);
  expect((await partitions()).filter((name) => name.startsWith('transition_w'))).toHaveLength(5);
});

it('does not wait behind a long reader, and drops the partition once the reader is gone', async () => {
  await insertReceivedAt(new Date().toISOString());
  await age(20);
  const reader = await database.connection.connectAlone();
  await reader.query('BEGIN');
  await reader.query('SELECT count(*) FROM transition');
  await thin(30);
  expect(await kept()).toHaveLength(1);
  await reader.query('COMMIT');
  await reader.end();
  await eventually(async () => {
    await thin(30);
    return (await kept()).length === 0;
  });
});
