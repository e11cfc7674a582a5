import { createTestDatabase } from '@dart/testkit';
import { expect, test } from 'vitest';
import { thinLeases } from './thin-leases.ts';

test('Leases are deleted 40 days after their time, in as many batches as it takes, once their fire has its row', async () => {
  const database = await createTestDatabase();
  const { pool } = database.connection;
  await pool.query(`
    WITH h AS (INSERT INTO host (name, public_key) VALUES ('web1', 'key') RETURNING id),
      p AS (INSERT INTO program (name, environment, revision, type, configuration)
        VALUES ('job', 'production', 1, 'PROGRAM', 'command = /bin/true') RETURNING id)
    INSERT INTO fire_lease (program_id, schedule, nominal_at, host_id, start, settled_at)
      SELECT p.id, CASE n WHEN 0 THEN 'recent' WHEN 1 THEN 'unsettled' ELSE 'old' END,
        now() - CASE WHEN n = 0 THEN interval '39 days' ELSE interval '41 days' END + n * interval '1 second',
        h.id, gen_random_uuid(), CASE WHEN n <> 1 THEN now() - interval '38 days' END
      FROM h, p, generate_series(0, 5002) n`);
  expect(await thinLeases(database.connection.db)).toBe(5001);
  expect(await thinLeases(database.connection.db)).toBe(0);
  const { rows } = await pool.query('SELECT schedule FROM fire_lease ORDER BY schedule');
  expect(rows).toEqual([{ schedule: 'recent' }, { schedule: 'unsettled' }]);
  await database.close();
});
