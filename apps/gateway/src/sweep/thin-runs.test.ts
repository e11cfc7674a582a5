import { createTestDatabase } from '@dart/testkit';
import { expect, test } from 'vitest';
import { thinChanges } from './thin-changes.ts';
import { thinRuns } from './thin-runs.ts';

test('Runs are deleted so many days after they were over, and never while they run or wait', async () => {
  const database = await createTestDatabase();
  const { pool } = database.connection;
  await pool.query(`INSERT INTO host (name, public_key) VALUES ('web1', 'key')`);
  await pool.query(`
    INSERT INTO run (host_id, start, sequence, group_name, process, cause, outcome, started_at, changed_at)
    SELECT host.id, 1, n, 'p', 'p' || n, 'COMMAND',
      CASE n WHEN 1 THEN 'RUNNING' WHEN 2 THEN 'QUEUED' ELSE 'SUCCEEDED' END, now() - interval '1 year',
      now() - CASE n WHEN 3 THEN interval '9 days' ELSE interval '11 days' END
    FROM host, generate_series(1, 5004) n`);
  expect(await thinRuns(database.connection.db, 10)).toBe(5001);
  expect(await thinRuns(database.connection.db, 10)).toBe(0);
  const { rows } = await pool.query<{ process: string }>('SELECT process FROM run ORDER BY process');
  expect(rows.map(({ process }) => process)).toEqual(['p1', 'p2', 'p3']);
  await database.close();
});

test('What people changed is deleted after as many days as it is kept', async () => {
  const database = await createTestDatabase();
  const { pool } = database.connection;
  await pool.query(`
    INSERT INTO history (at, person, operation, kind, key, request_id)
    SELECT now() - n * interval '1 day', 'ann', 'assignProgram', 'assignment', 'day ' || n, 'r' FROM generate_series(1, 20) n`);
  expect(await thinChanges(database.connection.db, 10)).toBe(11);
  const { rows } = await pool.query('SELECT count(*)::int AS count, max(key) AS last FROM history');
  expect(rows).toEqual([{ count: 9, last: 'day 9' }]);
  await database.close();
});
