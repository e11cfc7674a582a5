import { createTestDatabase } from '@dart/testkit';
import { expect, test } from 'vitest';
import { thinEvents } from './thin-events.ts';

test('Events are deleted after as many days as they are kept, in as many batches as it takes; their alert and later events stay', async () => {
  const database = await createTestDatabase();
  const { pool } = database.connection;
  await pool.query(`
    WITH h AS (INSERT INTO host (name, public_key) VALUES ('web1', 'key') RETURNING id),
      a AS (INSERT INTO alert (id, host_id, component, ci, severity, message, count, first_at, last_at, state)
        SELECT gen_random_uuid(), id, 'app', '', 'WARNING', 'full', 5001, now(), now(), 'OPEN' FROM h RETURNING id)
    INSERT INTO event (host_id, component, severity, message, count, first_at, last_at, received_at, alert_id)
      SELECT h.id, 'app', 'WARNING', 'full', 1, now(), now(),
        now() - CASE WHEN n = 0 THEN interval '29 days' ELSE interval '31 days' END, a.id
      FROM h, a, generate_series(0, 5001) n`);
  expect(await thinEvents(database.connection.db, 30)).toBe(5001);
  expect(await thinEvents(database.connection.db, 30)).toBe(0);
  const { rows } = await pool.query('SELECT count(*)::int AS events, (SELECT count FROM alert) FROM event');
  expect(rows).toEqual([{ events: 1, count: 5001 }]);
  await database.close();
});
