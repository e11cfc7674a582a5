import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sweepLateFires } from './late-fires.ts';

let database: TestDatabase;

const at = (time: string): number => Date.parse(`2026-06-${time}Z`);

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await database.connection.pool.query(`
    TRUNCATE host, program CASCADE;
    INSERT INTO host (name, public_key, state, state_since)
      SELECT 'host-' || n, 'key', 'ONLINE', '2026-05-01' FROM generate_series(1, 2) n;
    INSERT INTO program (name, environment, revision, type, configuration) VALUES ('job', 'production', 1, 'PROGRAM', 'command = /bin/true');
    INSERT INTO program_revision (program_id, number, type, configuration, created_by) SELECT id, 1, type, configuration, 'test' FROM program;
    INSERT INTO schedule (program_id, revision, position, name, cron, zone, jitter_seconds, overlap, catch_up, excluded_dates, once)
      SELECT id, 1, 0, 'daily', '0 12 * * *', 'UTC', 0, 'SKIP', 'NONE', '{}', false FROM program`);
  await assign('host-1');
});

afterAll(() => database.close());

const run = (statement: string, values: readonly unknown[] = []) =>
  database.connection.pool.query(statement, [...values]);

async function assign(host: string): Promise<void> {
  await run(
    `INSERT INTO assignment (host_id, program_id, program_name, created_by)
     SELECT host.id, p.id, p.name, 'test' FROM host, program p WHERE host.name = $1`,
    [host],
  );
  await run(
    `INSERT INTO assignment_report (host_id, program_id, revision)
     SELECT host.id, p.id, 1 FROM host, program p WHERE host.name = $1`,
    [host],
  );
}

let sequence = 0;

/** What a host tells of a fire. */
async function tell(nominalAt: string, outcome: string, host = 'host-1'): Promise<void> {
  sequence += 1;
  await run(
    `INSERT INTO run (host_id, start, sequence, group_name, process, program_id, cause, outcome, schedule, nominal_at)
     SELECT host.id, 1, $1, p.name, p.name, p.id, 'FIRE', $2, 'daily', $3 FROM host, program p WHERE host.name = $4`,
    [sequence, outcome, new Date(at(nominalAt)), host],
  );
}

const sweep = (time: string) => sweepLateFires(database.connection.db, at(time));

async function alerts(): Promise<unknown[]> {
  const { rows } = await run(
    `SELECT host.name AS host, component, alert.state, severity, count FROM alert JOIN host ON host.id = host_id
     ORDER BY host.name, raised_at`,
  );
  return rows as unknown[];
}

const late = { host: 'host-1', component: 'run:late:job:daily', severity: 'WARNING' };

it('raises an alert once nothing was told of a fire for two minutes, and clears it with the next one told', async () => {
  await sweep('01T11:00:00');
  expect(await sweep('01T12:01:59')).toBe(0);
  expect(await sweep('01T12:02:01')).toBe(1);
  expect(await sweep('01T12:02:06')).toBe(0);
  expect(await alerts()).toEqual([{ ...late, state: 'OPEN', count: 1 }]);
  const { rows } = await run('SELECT message, first_at FROM alert');
  expect(rows).toEqual([
    {
      message:
        'job should have started at 2026-06-01 12:00:00 UTC, and host-1 has told nothing of it for 120 s: look at its clock and at the log of its agent',
      first_at: new Date(at('01T12:00:00')),
    },
  ]);
  expect(await sweep('02T12:03:00')).toBe(1);
  expect(await alerts()).toEqual([{ ...late, state: 'OPEN', count: 2 }]);
  await tell('03T12:00:00', 'RUNNING');
  expect(await sweep('03T12:00:05')).toBe(1);
  expect(await alerts()).toEqual([{ ...late, state: 'CLEARED', count: 2 }]);
});

it('clears it when the fire itself is told late', async () => {
  await sweep('01T11:00:00');
  await sweep('01T12:03:00');
  await tell('01T12:00:00', 'RUNNING');
  await sweep('01T12:05:00');
  expect(await alerts()).toEqual([{ ...late, state: 'CLEARED', count: 1 }]);
});

it.each(['RUNNING', 'SUCCEEDED', 'SKIPPED', 'MISSED', 'QUEUED', 'FAILED'])(
  'raises nothing of a fire that its host has told as %s',
  async (outcome) => {
    await sweep('01T11:00:00');
    await tell('01T12:00:00', outcome);
    expect(await sweep('01T12:03:00')).toBe(0);
  },
);

it.each([
  ['a host that was not online all the time', `UPDATE host SET state_since = '2026-06-01T12:00:30Z'`],
  ['a host that is away', `UPDATE host SET state = 'OFFLINE'`],
  ['a program that its host has refused', `UPDATE assignment_report SET refusal = 'no such user'`],
  ['a program that was not written there yet', `UPDATE assignment_report SET revision = 0`],
  ['a program that is disabled there', `UPDATE assignment SET enabled = false`],
  ['a program that is paused', `UPDATE program SET paused_at = now()`],
  ['a program that was registered anew since', `UPDATE program SET revision = 2`],
  ['a host that was deleted', `UPDATE host SET deleted_at = now()`],
])('raises nothing of %s', async (_what, change) => {
  await sweep('01T11:00:00');
  await run(change);
  expect(await sweep('01T12:03:00')).toBe(0);
});

it('clears it when the program is paused, and expects nothing of the minute after it goes on', async () => {
  await sweep('01T11:00:00');
  await sweep('01T12:03:00');
  await run(`UPDATE program SET paused_at = now()`);
  expect(await sweep('02T11:00:00')).toBe(1);
  await run(`UPDATE program SET paused_at = NULL`);
  await sweep('02T11:59:30');
  expect(await sweep('02T12:03:00')).toBe(0);
  expect(await sweep('03T12:03:00')).toBe(1);
});

it('allows for the delay of a schedule with jitter', async () => {
  await run(`UPDATE schedule SET jitter_seconds = 3600`);
  await sweep('01T11:00:00');
  const { rows } = await run(`SELECT late_at FROM expected_fire`);
  const lateMs = (rows as { late_at: Date }[])[0]?.late_at.getTime() ?? 0;
  expect(lateMs).toBeGreaterThan(at('01T12:02:00'));
  expect(lateMs).toBeLessThan(at('01T13:02:00'));
});

it('raises one alert for a fire once in the fleet, on one host, and none when a host was granted it', async () => {
  await assign('host-2');
  await run(`UPDATE schedule SET once = true`);
  await sweep('01T11:00:00');
  expect(await sweep('01T12:03:00')).toBe(1);
  await tell('02T12:00:00', 'RUNNING', 'host-2');
  expect(await sweep('02T12:03:00')).toBe(1);
  expect(await alerts()).toMatchObject([{ state: 'CLEARED', count: 1 }]);
  await run(`INSERT INTO fire_lease (program_id, schedule, nominal_at, host_id, start)
    SELECT p.id, 'daily', '2026-06-03T12:00:00Z', host.id, gen_random_uuid() FROM program p, host WHERE host.name = 'host-1'`);
  expect(await sweep('03T12:03:00')).toBe(0);
});

it('looks after an outage of all gateways at the fires of the last minutes only', async () => {
  await run(`UPDATE schedule SET cron = '* * * * *'`);
  await sweep('01T11:00:00');
  await sweep('01T15:00:00');
  await sweep('01T15:00:05');
  await sweep('01T15:00:10');
  const { rows } = await run(`SELECT nominal_at FROM expected_fire`);
  expect(rows).toEqual([{ nominal_at: new Date(at('01T14:59:00')) }]);
});

it('raises each fire once when several gateways look at once', async () => {
  await assign('host-2');
  await sweep('01T11:00:00');
  const raised = await Promise.all(Array.from({ length: 6 }, () => sweep('01T12:03:00')));
  expect(raised.reduce((sum, each) => sum + each, 0)).toBe(2);
  expect(await alerts()).toEqual([
    { ...late, state: 'OPEN', count: 1 },
    { ...late, host: 'host-2', state: 'OPEN', count: 1 },
  ]);
});
