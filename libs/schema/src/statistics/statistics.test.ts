import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStatistics } from './find.ts';
import type { StatisticsRequest } from './statement.ts';

let database: TestDatabase;

/** A minute of the day that the tests are about. */
const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 1, 12, minute));

beforeAll(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`
    INSERT INTO host (name, public_key, created_at) SELECT n, 'key', '2026-01-01' FROM unnest(ARRAY['a', 'b', 'off']) n;
    UPDATE host SET state = 'ONLINE' WHERE name <> 'off';
    INSERT INTO program (name, environment, revision, type, configuration)
      SELECT n, 'production', 1, 'PROGRAM', 'command = /bin/true' FROM unnest(ARRAY['web', 'job', 'left']) n`);
  // history is whole from long before
  await write('a', 'floor', null, [[-10_000, 'STOPPED', 'STARTING']], ['STARTING', -10_000]);
});

afterAll(() => database.close());

type Change = readonly [minute: number, from: string, to: string];

async function write(
  host: string,
  name: string,
  program: string | null,
  changes: readonly Change[],
  last: readonly [state: string, minute: number],
  { seenAt = -20_000, goneAt }: { seenAt?: number; goneAt?: number } = {},
): Promise<void> {
  const { pool } = database.connection;
  for (const [minute, from, to] of changes) {
    await pool.query(
      `INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
       SELECT id, 1, 1, $2, $2, $3, $4, $5, $5 FROM host WHERE name = $1`,
      [host, name, from, to, at(minute)],
    );
  }
  await pool.query(
    goneAt === undefined
      ? `INSERT INTO process (host_id, group_name, name, program_id, state, state_since, first_seen_at)
         SELECT id, $2, $2, (SELECT id FROM program WHERE name = $3), $4, $5, $6 FROM host WHERE name = $1`
      : `INSERT INTO departure (host_id, group_name, process, program_id, state, state_since, first_seen_at, gone_at)
         SELECT id, $2, $2, (SELECT id FROM program WHERE name = $3), $4, $5, $6, $7 FROM host WHERE name = $1`,
    [host, name, program, last[0], at(last[1]), at(seenAt), ...(goneAt === undefined ? [] : [at(goneAt)])],
  );
}

let sequence = 0;

interface TestRun {
  readonly host?: string;
  readonly name: string;
  readonly outcome: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly nominalAt?: number;
  readonly cause?: string;
  readonly status?: number;
  readonly signal?: string;
}

async function writeRun({ host = 'a', name, outcome, cause = 'COMMAND', ...run }: TestRun): Promise<void> {
  const time = (minute: number | undefined) => (minute === undefined ? null : at(minute));
  sequence += 1;
  await database.connection.pool.query(
    `INSERT INTO run (host_id, start, sequence, group_name, process, program_id, cause, outcome, started_at, ended_at,
       nominal_at, exit_status, exit_signal)
     SELECT host.id, 1, $2, $3, $3, program.id, $4, $5, $6, $7, $8, $9, $10
     FROM host, program WHERE host.name = $1 AND program.name = $3`,
    [
      ...[host, sequence, name, cause, outcome],
      ...[time(run.startedAt), time(run.endedAt), time(run.nominalAt)],
      ...[run.status ?? null, run.signal ?? null],
    ],
  );
}

const find = (request: Partial<StatisticsRequest>) =>
  findStatistics(database.connection.db, {
    ...{ by: 'PROGRAM', from: at(0), until: at(60), filter: {}, limit: 100, after: undefined },
    ...request,
  });

const one = async (request: Partial<StatisticsRequest>) => {
  const rows = await find(request);
  expect(rows).toHaveLength(1);
  return rows[0];
};

describe('time in states', () => {
  it('counts a state from before the period within it only, and goes on to its end', async () => {
    await write(
      ...(['a', 'web', 'web'] as const),
      [
        [-30, 'STARTING', 'RUNNING'],
        [40, 'RUNNING', 'EXITED'],
        [45, 'EXITED', 'STARTING'],
        [46, 'STARTING', 'RUNNING'],
        [90, 'RUNNING', 'STOPPED'],
      ],
      ['STOPPED', 90],
    );
    const found = await one({ filter: { program: 'web' } });
    expect(found).toMatchObject({
      ...{ processes: 1, seconds: 3600, observedSeconds: 3600, upSeconds: 54 * 60 },
      states: [
        { state: 'RUNNING', seconds: 54 * 60 },
        { state: 'EXITED', seconds: 300 },
        { state: 'STARTING', seconds: 60 },
      ],
    });
    expect(found?.key.slice(0, 2)).toEqual(['web', 'production']);
  });

  it('sums what a program is on several hosts, and tells each host and process by itself', async () => {
    await write('b', 'web', 'web', [[30, 'STARTING', 'RUNNING']], ['RUNNING', 30]);
    expect(await one({ filter: { program: 'web' } })).toMatchObject({
      ...{ processes: 2, seconds: 7200, observedSeconds: 7200, upSeconds: 84 * 60 },
    });
    const hosts = await find({ by: 'HOST', filter: { program: 'web' } });
    expect(hosts.map(({ key, upSeconds }) => [key[0], upSeconds])).toEqual([
      ['a', 54 * 60],
      ['b', 30 * 60],
    ]);
    const processes = await find({ by: 'PROCESS', filter: { host: 'b' } });
    expect(processes.map(({ key, upSeconds }) => [...key.slice(0, 3), upSeconds])).toEqual([
      ['b', 'web', 'web', 30 * 60],
    ]);
  });

  it('counts a process that left until it left, and one that came from then on', async () => {
    const times: readonly Change[] = [
      [10, 'STARTING', 'RUNNING'],
      [25, 'RUNNING', 'STOPPED'],
    ];
    await write('a', 'left', 'left', times, ['STOPPED', 25], { seenAt: 5, goneAt: 30 });
    await write('b', 'left', 'left', [], ['RUNNING', 50], { seenAt: 50 });
    expect(await one({ filter: { program: 'left' } })).toMatchObject({
      // 25 minutes of the one, 10 of the other
      ...{ processes: 2, seconds: 35 * 60, upSeconds: 25 * 60 },
    });
    expect(await find({ filter: { program: 'left' }, from: at(31), until: at(49) })).toEqual([]);
  });

  it('counts nothing where a change was not seen, before history begins, or while a host was not heard of', async () => {
    await write(
      ...(['a', 'unseen', null] as const),
      [
        [-1, 'STARTING', 'RUNNING'],
        // it was RUNNING: nobody saw it end
        [20, 'STOPPED', 'STARTING'],
      ],
      // and a full report put right what it became
      ['RUNNING', 40],
    );
    expect(await one({ by: 'PROCESS', filter: { search: 'unseen' } })).toMatchObject({
      ...{ seconds: 3600, observedSeconds: 20 * 60, upSeconds: 20 * 60 },
    });
    await database.connection.pool.query(`
      INSERT INTO host_liveness (host_id, polled_at) SELECT id, '2026-06-01T12:15:00Z' FROM host WHERE name = 'off'`);
    await write('off', 'lonely', null, [[-1, 'STARTING', 'RUNNING']], ['RUNNING', -1]);
    expect(await one({ by: 'HOST', filter: { host: 'off' } })).toMatchObject({
      ...{ seconds: 3600, observedSeconds: 15 * 60, upSeconds: 15 * 60 },
    });
    await write('b', 'unknown', null, [[30, 'STARTING', 'RUNNING']], ['RUNNING', 30], { seenAt: -20_000 });
    expect(
      await one({ by: 'PROCESS', from: at(-11_000), until: at(-10_500), filter: { search: 'unknown' } }),
    ).toMatchObject({ seconds: 500 * 60, observedSeconds: 0, upSeconds: 0, states: [] });
  });
});

describe('runs', () => {
  it('counts those that ended in the period, with their whole duration, and those that began in it', async () => {
    await write('a', 'job', 'job', [], ['EXITED', -1]);
    const runs: readonly TestRun[] = [
      // before and after
      { name: 'job', outcome: 'SUCCEEDED', startedAt: -20, endedAt: -1, status: 0 },
      { name: 'job', outcome: 'SUCCEEDED', startedAt: 59, endedAt: 60, status: 0 },
      // at the edges
      { name: 'job', outcome: 'SUCCEEDED', startedAt: -40, endedAt: 0, status: 0 },
      { name: 'job', outcome: 'FAILED', startedAt: 10, endedAt: 20, status: 3 },
      { name: 'job', outcome: 'FAILED', startedAt: 20, endedAt: 30, signal: 'SIGKILL', cause: 'AUTORESTART' },
      { name: 'job', outcome: 'SUCCEEDED', startedAt: 40, endedAt: 42, status: 0 },
      { name: 'job', outcome: 'SKIPPED', nominalAt: 41, cause: 'FIRE' },
      { name: 'job', outcome: 'MISSED', nominalAt: 61, cause: 'FIRE' },
      { name: 'job', outcome: 'QUEUED', nominalAt: 50, cause: 'FIRE' },
    ];
    for (const run of runs) await writeRun(run);
    expect(await one({ filter: { program: 'job' } })).toMatchObject({
      ...{ starts: 4, restarts: 1, measuredRuns: 4 },
      outcomes: [
        { outcome: 'FAILED', count: 2 },
        { outcome: 'SUCCEEDED', count: 2 },
        { outcome: 'SKIPPED', count: 1 },
      ],
      exits: [
        { status: 0, signal: null, count: 2 },
        { status: 3, signal: null, count: 1 },
        { status: null, signal: 'SIGKILL', count: 1 },
      ],
      // of 2, 10, 10 and 40 minutes
      medianSeconds: 600,
      p95Seconds: expect.closeTo((10 + 0.85 * 30) * 60, 6) as number,
    });
    expect(await one({ by: 'PROCESS', filter: { search: 'job' } })).toMatchObject({
      starts: 4,
      measuredRuns: 4,
    });
    expect(await one({ filter: { program: 'job' }, from: at(-60), until: at(-50) })).toMatchObject({
      ...{ starts: 0, measuredRuns: 0, medianSeconds: null, p95Seconds: null, outcomes: [], exits: [] },
    });
  });
});

it('pages through 300 processes in one statement each, whatever their number', async () => {
  await database.connection.pool.query(`
    INSERT INTO process (host_id, group_name, name, state, state_since, first_seen_at)
      SELECT id, 'many', 'n' || n, 'RUNNING', '2026-06-01T12:30:00Z', '2026-01-01' FROM host, generate_series(100, 399) n
      WHERE host.name = 'b';
    INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
      SELECT host_id, 1, n, group_name, name, CASE n % 2 WHEN 0 THEN 'STARTING' ELSE 'RUNNING' END,
        CASE n % 2 WHEN 0 THEN 'RUNNING' ELSE 'STARTING' END, '2026-06-01T12:00:00Z'::timestamptz + n * interval '1 minute',
        '2026-06-01T12:30:00Z'
      FROM process, generate_series(0, 30) n WHERE group_name = 'many'`);
  const statements: string[] = [];
  const { db } = database.open({ onQuery: (statement) => statements.push(statement) });
  const request = { by: 'PROCESS' as const, from: at(0), until: at(60), filter: { search: 'many' } };
  const names: string[] = [];
  let after: readonly string[] | undefined;
  for (;;) {
    const page = await findStatistics(db, { ...request, limit: 80, after });
    names.push(...page.map(({ key }) => key[2] ?? ''));
    expect(page.every(({ upSeconds }) => upSeconds === 45 * 60)).toBe(true);
    if (page.length < 80) break;
    after = page.at(-1)?.key;
  }
  expect(names).toEqual(Array.from({ length: 300 }, (_each, index) => `n${100 + index}`));
  expect(statements).toHaveLength(4);
});
