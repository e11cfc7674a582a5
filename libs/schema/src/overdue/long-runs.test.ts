import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sweepLongRuns } from './long-runs.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await run(`
    TRUNCATE host, program CASCADE;
    INSERT INTO host (name, public_key, state) VALUES ('web1', 'key', 'ONLINE');
    INSERT INTO host_liveness (host_id, polled_at) SELECT id, now() FROM host;
    INSERT INTO program (name, environment, revision, type, configuration) VALUES ('job', 'production', 1, 'PROGRAM', 'command = /bin/true');
    INSERT INTO program_revision (program_id, number, type, configuration, created_by) SELECT id, 1, type, configuration, 'test' FROM program;
    INSERT INTO schedule (program_id, revision, position, name, cron, zone, jitter_seconds, overlap, catch_up, excluded_dates, once)
      SELECT id, 1, 0, 'daily', '0 12 * * *', 'UTC', 0, 'SKIP', 'NONE', '{}', false FROM program;
    INSERT INTO assignment (host_id, program_id, program_name, created_by) SELECT host.id, p.id, p.name, 'test' FROM host, program p`);
});

afterAll(() => database.close());

const run = (statement: string) => database.connection.pool.query(statement);

let sequence = 0;

/** Runs that began so many seconds ago; without an end it runs still. */
async function write(count: number, agoSeconds: number, seconds?: number, outcome = 'SUCCEEDED') {
  sequence += count;
  await run(`
    INSERT INTO run (host_id, start, sequence, group_name, process, program_id, cause, outcome, started_at, ended_at)
    SELECT host.id, 1, ${sequence} - n, 'job', 'job', p.id, 'FIRE', '${seconds === undefined ? 'RUNNING' : outcome}',
      now() - interval '${agoSeconds} seconds', now() - interval '${agoSeconds} seconds' + interval '${seconds ?? 0} seconds'
        * CASE WHEN ${seconds !== undefined} THEN 1 END
    FROM host, program p, generate_series(0, ${count - 1}) n ORDER BY n`);
}

const sweep = () => sweepLongRuns(database.connection.db);

async function alerts(): Promise<{ component: string; state: string; message: string }[]> {
  const { rows } = await database.connection.pool.query<{
    component: string;
    state: string;
    message: string;
  }>('SELECT component, state, message FROM alert ORDER BY raised_at');
  return rows;
}

it('raises an alert for a run of more than twice what the others took, once, and clears it with its end', async () => {
  await write(20, 90_000, 300);
  await write(1, 900);
  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(0);
  const [alert] = await alerts();
  expect(alert).toMatchObject({ component: 'run:long:job', state: 'OPEN' });
  expect(alert?.message).toMatch(/^job has been running for 9\d\d s; 95 of 100 runs took at most 300 s: /);
  await run(`UPDATE run SET outcome = 'SUCCEEDED', ended_at = now() WHERE outcome = 'RUNNING'`);
  expect(await sweep()).toBe(1);
  expect(await alerts()).toMatchObject([{ state: 'CLEARED' }]);
});

it('does not raise a run again that a person has cleared, but the next one', async () => {
  await write(20, 90_000, 300);
  await write(1, 900);
  await sweep();
  await run(`UPDATE alert SET state = 'CLEARED'`);
  expect(await sweep()).toBe(0);
  await run(`UPDATE run SET outcome = 'FAILED', ended_at = now() WHERE outcome = 'RUNNING';
    UPDATE alert SET first_at = now() - interval '800 seconds'`);
  await write(1, 700);
  expect(await sweep()).toBe(1);
});

it('knows a host by its own clock', async () => {
  await run(`UPDATE host_liveness SET clock_offset_ms = -3600000`);
  await write(20, 90_000, 300);
  await write(1, 3600 + 100);
  expect(await sweep()).toBe(0);
});

it.each([
  ['not yet twice as long as the others', () => write(20, 90_000, 600)],
  ['of which too few came before', () => write(9, 90_000, 300)],
  ['of which the others failed', () => write(20, 90_000, 300, 'FAILED')],
  [
    'of a program without a schedule, which is meant to go on',
    async () => {
      await write(20, 90_000, 300);
      await run('DELETE FROM schedule');
    },
  ],
  [
    'of a host that is away',
    async () => {
      await write(20, 90_000, 300);
      await run(`UPDATE host SET state = 'OFFLINE'`);
    },
  ],
  [
    'of a program that is disabled there',
    async () => {
      await write(20, 90_000, 300);
      await run(`UPDATE assignment SET enabled = false`);
    },
  ],
])('raises nothing for a run %s', async (_what, prepare) => {
  await prepare();
  await write(1, 900);
  expect(await sweep()).toBe(0);
});

it('raises nothing for a run below a minute, however short the others were', async () => {
  await write(20, 90_000, 1);
  await write(1, 20);
  expect(await sweep()).toBe(0);
});

it('judges by the last hundred runs, so that what took long once is forgotten', async () => {
  await write(50, 90_000, 5000);
  await write(100, 80_000, 300);
  await write(1, 900);
  expect(await sweep()).toBe(1);
});
