import { randomUUID } from 'node:crypto';
import { eventually } from '@dart/testkit';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { useDatabase } from '../testing/use-database.ts';
import { reportRecords } from './records.ts';

const { context, run } = useDatabase();

it('takes records while the same agent says hello again, and neither is in the way of the other', async () => {
  const start = randomUUID();
  const [host] = await run(`INSERT INTO host (name, public_key) VALUES ('web', 'key') RETURNING id`);
  const hostId = host?.['id'] as string;
  await run(`
    INSERT INTO host_liveness (host_id) VALUES ('${hostId}');
    INSERT INTO agent_start (id, host_id, number) VALUES ('${start}', '${hostId}', 1)`);
  const hello = await (context.db.$client as Pool).connect();
  await hello.query('BEGIN');
  await hello.query('SELECT FROM host WHERE id = $1 FOR UPDATE', [hostId]);
  const transition = {
    ...{ sequence: 1, at: new Date(), group: 'a', process: 'a' },
    ...{ from: 'STOPPED' as const, to: 'STARTING' as const, count: 1 },
  };
  const agent = Object.create(context, { identity: { value: { role: 'AGENT', hostId } } }) as Context;
  const reported = reportRecords(agent, { start, records: [{ transition }] });
  await eventually(
    async () => (await run(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)).length > 0,
    { what: 'records that wait' },
  );
  await hello.query('UPDATE agent_start SET seen_at = now() WHERE id = $1', [start]);
  await hello.query('COMMIT');
  hello.release();
  await expect(reported).resolves.toEqual({ acceptedSequence: 1 });
});
