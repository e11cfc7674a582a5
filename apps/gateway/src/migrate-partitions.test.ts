import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { migrateDatabase } from '@dart/database';
import { createTestDatabase } from '@dart/testkit';
import { expect, it } from 'vitest';

const MIGRATIONS = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** A database as it was before the migration of this name, on a server of its own. */
async function createDatabaseBefore(name: string) {
  const database = await createTestDatabase({ migrated: false });
  const names = (await readdir(MIGRATIONS)).sort();
  const upTo = names.findLast((_, at) => names[at + 1]?.endsWith(`_${name}`) === true);
  await migrateDatabase(database.connection, { upTo: upTo ?? '' });
  return database;
}

it('keeps each transition and run of a database from before partitions, and goes on with their numbers', async () => {
  const database = await createDatabaseBefore('partitions');
  const { pool } = database.connection;
  await pool.query(`INSERT INTO host (name, public_key) VALUES ('web1', 'key')`);
  await pool.query(`
    INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
    SELECT host.id, 1, n, 'p', 'p', 'STARTING', 'RUNNING', now(),
      CASE n WHEN 1 THEN '1970-01-01'::timestamptz WHEN 2 THEN '2106-01-01' ELSE now() - n * interval '1 hour' END
    FROM host, generate_series(1, 500) n`);
  await pool.query(`
    INSERT INTO run (host_id, start, sequence, group_name, process, cause, outcome, started_at)
    SELECT host.id, 1, n, 'p', 'p', 'COMMAND', 'SUCCEEDED', now() - interval '1 year' FROM host, generate_series(1, 50) n`);
  const before = await pool.query('SELECT * FROM transition ORDER BY id');
  await migrateDatabase(database.connection);
  const after = await pool.query('SELECT * FROM transition ORDER BY id');
  expect(after.rows).toEqual(before.rows);
  expect(after.rows).toHaveLength(500);
  const { rows: runs } = await pool.query(
    `SELECT count(*)::int AS runs, bool_and(changed_at > now() - interval '1 hour') AS fresh FROM run`,
  );
  expect(runs).toEqual([{ runs: 50, fresh: true }]);
  const { rows: added } = await pool.query<{ id: string }>(`
    INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at)
    SELECT id, 1, 501, 'p', 'p', 'RUNNING', 'EXITED', now() FROM host RETURNING id`);
  expect(Number(added[0]?.id)).toBe(501);
  const { rows: partitions } = await pool.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'transition'::regclass ORDER BY 1`,
  );
  expect(partitions.map(({ name }) => name.replace(/\d{8}/, 'DAY'))).toEqual([
    'transition_default',
    'transition_until_DAY',
    ...Array.from({ length: 4 }, () => 'transition_wDAY'),
  ]);
  // the change log goes on: of what was added, not of what was there
  const { rows: logged } = await pool.query(
    `SELECT count(*)::int AS logged FROM change_log WHERE noun = 'transition' AND row_id::int > 500`,
  );
  expect(logged).toEqual([{ logged: 1 }]);
  await database.close();
});
