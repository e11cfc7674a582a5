import { createTestDatabase } from '@dart/testkit';
import { expect, test } from 'vitest';
import { thinDeliveries } from './thin-deliveries.ts';

test('Deliveries are deleted 30 days after their end, but for those of open alerts and those that wait', async () => {
  const database = await createTestDatabase();
  const { pool } = database.connection;
  await pool.query(`
    WITH h AS (INSERT INTO host (name, public_key) VALUES ('web1', 'key') RETURNING id),
      a AS (INSERT INTO alert (host_id, component, ci, severity, message, count, first_at, last_at, state)
        SELECT id, state, '', 'WARNING', 'full', 1, now(), now(), state
        FROM h, unnest(ARRAY['OPEN', 'CLEARED']) AS state RETURNING id, state),
      n AS (INSERT INTO alert_notice (alert_id, severity) SELECT id, 'WARNING' FROM a WHERE state = 'OPEN'),
      r AS (INSERT INTO route (name, severities, environments, labels, target, url)
        VALUES ('hook', '{}', '{}', '[]', 'WEBHOOK', 'http://localhost') RETURNING id)
    INSERT INTO delivery (alert_id, route_id, event, severity, content, state, finished_at)
      SELECT a.id, r.id, 'OPENED', 'WARNING', '{}', d.state, now() - d.days * interval '1 day'
      FROM a, r, (VALUES ('DELIVERED', 31), ('DEAD', 31), ('DELIVERED', 29), ('WAITING', NULL)) AS d(state, days)`);
  expect(await thinDeliveries(database.connection.db)).toBe(2);
  expect(await thinDeliveries(database.connection.db)).toBe(0);
  const { rows } = await pool.query(`
    SELECT a.state AS alert, d.state FROM delivery d JOIN alert a ON a.id = d.alert_id ORDER BY 1, 2`);
  expect(rows).toEqual([
    { alert: 'CLEARED', state: 'DELIVERED' },
    { alert: 'CLEARED', state: 'WAITING' },
    { alert: 'OPEN', state: 'DEAD' },
    { alert: 'OPEN', state: 'DELIVERED' },
    { alert: 'OPEN', state: 'DELIVERED' },
    { alert: 'OPEN', state: 'WAITING' },
  ]);
  await database.close();
});
