import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cursorOf, findHistoryFloor, findProcessesAt, processesAtStatement } from './process-at.ts';

let database: TestDatabase;

/** A minute of the day that the tests are about. */
const at = (minute: number): Date => new Date(Date.UTC(2026, 5, 1, 12, minute));

beforeAll(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`
    INSERT INTO host (name, public_key, created_at) VALUES ('a', 'key', '2026-01-01'), ('b', 'key', '2026-01-01');
    INSERT INTO program (name, environment, revision, type, configuration)
      VALUES ('web', 'production', 1, 'PROGRAM', 'command = /bin/true')`);
});

afterAll(() => database.close());

interface Timeline {
  readonly host?: string;
  readonly name: string;
  /** Minute, state before, state after. */
  readonly changes?: readonly (readonly [number, string, string])[];
  /** State and since when, of a process that is there now; absent: it is gone. */
  readonly now?: readonly [string, number];
  readonly goneAt?: number;
  readonly firstSeenAt?: number | null;
  readonly program?: string;
}

async function write({ host = 'a', name, changes = [], now, goneAt, firstSeenAt = 0, program }: Timeline) {
  const { pool } = database.connection;
  for (const [minute, from, to] of changes) {
    await pool.query(
      `INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
       SELECT id, 1, $2, $3, $3, $4, $5, $6, $6 FROM host WHERE name = $1`,
      [host, minute, name, from, to, at(minute)],
    );
  }
  const seen = firstSeenAt === null ? null : at(firstSeenAt);
  if (now) {
    await pool.query(
      `INSERT INTO process (host_id, group_name, name, state, state_since, first_seen_at, program_id)
       SELECT id, $2, $2, $3, $4, $5, (SELECT id FROM program WHERE name = $6) FROM host WHERE name = $1`,
      [host, name, now[0], at(now[1]), seen, program ?? null],
    );
  }
  if (goneAt !== undefined) {
    await pool.query(
      `INSERT INTO departure (host_id, group_name, process, state, state_since, first_seen_at, gone_at)
       SELECT id, $2, $2, $5, $6, $3, $4 FROM host WHERE name = $1`,
      [host, name, seen, at(goneAt), changes.at(-1)?.[2], at(changes.at(-1)?.[0] ?? 0)],
    );
  }
}

const states = async (minute: number, search: string) =>
  (await findProcessesAt(database.connection.db, at(minute), { search }, 100)).map(
    ({ host, process, state, since, goneAt }) => ({ host, process, state, since, goneAt }),
  );

describe('the fleet as of an instant', () => {
  it('tells the last state at or before it, and since when', async () => {
    await write({
      name: 'changing',
      changes: [
        [10, 'STOPPED', 'STARTING'],
        [11, 'STARTING', 'RUNNING'],
        [20, 'RUNNING', 'EXITED'],
      ],
      now: ['EXITED', 20],
    });
    const known = { host: 'a', process: 'changing', goneAt: null };
    expect(await states(10, 'changing')).toEqual([{ ...known, state: 'STARTING', since: at(10) }]);
    expect(await states(19, 'changing')).toEqual([{ ...known, state: 'RUNNING', since: at(11) }]);
    expect(await states(20, 'changing')).toEqual([{ ...known, state: 'EXITED', since: at(20) }]);
    expect(await states(50, 'changing')).toEqual([{ ...known, state: 'EXITED', since: at(20) }]);
  });

  it('tells of the time before the first change what that change came from', async () => {
    expect(await states(5, 'changing')).toEqual([
      { host: 'a', process: 'changing', goneAt: null, state: null, since: null },
    ]);
    // something older is kept, so that a change in between would be known
    await write({ name: 'older', changes: [[1, 'STOPPED', 'STARTING']], now: ['STARTING', 1] });
    await database.connection.pool.query(`UPDATE transition SET id = -1 WHERE process = 'older'`);
    expect(await states(5, 'changing')).toEqual([
      { host: 'a', process: 'changing', goneAt: null, state: 'STOPPED', since: null },
    ]);
    expect(await findHistoryFloor(database.connection.db)).toEqual(at(1));
  });

  it('tells of a process that never changed since what its state is now', async () => {
    await write({ name: 'steady', now: ['RUNNING', 3] });
    expect(await states(4, 'steady')).toMatchObject([{ state: 'RUNNING', since: at(3) }]);
    expect(await states(2, 'steady')).toMatchObject([{ state: null, since: null }]);
  });

  it('has a process that left while it was there, and one that came while it is', async () => {
    await write({
      name: 'moved',
      changes: [
        [6, 'STOPPED', 'STARTING'],
        [7, 'STARTING', 'RUNNING'],
        [15, 'RUNNING', 'STOPPED'],
      ],
      firstSeenAt: 5,
      goneAt: 16,
    });
    await write({ host: 'b', name: 'moved', now: ['STOPPED', 30], firstSeenAt: 30 });
    expect(await states(4, 'moved')).toEqual([]);
    expect(await states(10, 'moved')).toMatchObject([{ host: 'a', state: 'RUNNING', goneAt: at(16) }]);
    expect(await states(20, 'moved')).toEqual([]);
    expect(await states(40, 'moved')).toMatchObject([{ host: 'b', state: 'STOPPED' }]);
  });

  it('does not take the end of a process that left for the state of one that came in its place', async () => {
    await write({
      name: 'again',
      changes: [[8, 'STARTING', 'RUNNING']],
      firstSeenAt: 5,
      goneAt: 16,
    });
    await write({
      name: 'again',
      changes: [[40, 'STOPPED', 'STARTING']],
      now: ['STARTING', 40],
      firstSeenAt: 20,
    });
    expect(await states(10, 'again')).toMatchObject([{ state: 'RUNNING' }]);
    expect(await states(18, 'again')).toEqual([]);
    expect(await states(30, 'again')).toMatchObject([{ state: 'STOPPED', since: null }]);
  });

  it('is asked for a host, a program, an environment or letters of a name; wildcards are letters', async () => {
    await write({ host: 'b', name: 'web_1', now: ['RUNNING', 3], program: 'web' });
    const find = async (filter: Parameters<typeof findProcessesAt>[2]) =>
      (await findProcessesAt(database.connection.db, at(50), filter, 100)).map(({ process }) => process);
    expect(await find({ host: 'b', search: 'w' })).toEqual(['web_1']);
    expect(await find({ program: 'web' })).toEqual(['web_1']);
    expect(await find({ environment: 'production' })).toEqual(['web_1']);
    expect(await find({ program: 'web', environment: 'staging' })).toEqual([]);
    expect(await find({ search: '_' })).toEqual(['web_1']);
    expect(await find({ search: '%' })).toEqual([]);
  });
});

describe('with 500 processes of 40 changes each over eight weeks', () => {
  beforeAll(async () => {
    await database.connection.pool.query(`
      DO $$ BEGIN
        FOR week IN 1..8 LOOP
          EXECUTE format('CREATE TABLE transition_past%s PARTITION OF transition FOR VALUES FROM (%L) TO (%L)', week,
            '2026-07-06'::timestamptz + (week - 1) * interval '7 days', '2026-07-06'::timestamptz + week * interval '7 days');
        END LOOP;
      END $$;
      INSERT INTO host (name, public_key, created_at) SELECT 'many-' || n, 'key', '2026-01-01' FROM generate_series(10, 19) n;
      INSERT INTO process (host_id, group_name, name, state, state_since, first_seen_at)
        SELECT id, 'p' || n, 'p' || n, 'RUNNING', '2026-08-30', '2026-07-01' FROM host, generate_series(100, 149) n
        WHERE host.name LIKE 'many-%';
      INSERT INTO transition (host_id, start, sequence, group_name, process, from_state, to_state, at, received_at)
        SELECT host_id, 1, n, group_name, process.name, 'STARTING', CASE WHEN n % 2 = 0 THEN 'RUNNING' ELSE 'EXITED' END,
          '2026-07-06'::timestamptz + n * interval '33 hours', '2026-07-06'::timestamptz + n * interval '33 hours'
        FROM process JOIN host ON host.id = host_id AND host.name LIKE 'many-%', generate_series(1, 40) n;
      ANALYZE transition; ANALYZE process; ANALYZE host`);
  });

  const instant = new Date('2026-08-01T00:00:00Z');

  it('goes through the pages without leaving one out or telling one twice, in one statement each', async () => {
    const statements: string[] = [];
    const { db } = database.open({ onQuery: (statement) => statements.push(statement) });
    const names: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await findProcessesAt(db, instant, { search: 'p1' }, 90, after);
      names.push(...page.map(({ host, process }) => `${host} ${process}`));
      const last = page.at(-1);
      if (!last || page.length < 90) break;
      after = cursorOf(last);
    }
    expect(names).toHaveLength(500);
    expect(new Set(names).size).toBe(500);
    expect(names).toEqual([...names].sort());
    expect(statements).toHaveLength(6);
  });

  it('finds the state of each process by an index, in no partition by reading it through', async () => {
    const { db } = database.connection;
    const rows = await findProcessesAt(db, instant, { host: 'many-10' }, 100);
    expect(rows).toHaveLength(50);
    expect(rows[0]?.since).toEqual(new Date('2026-07-30T18:00:00Z'));
    const plan = await db.execute<{ 'QUERY PLAN': unknown }>(
      sql`EXPLAIN (FORMAT JSON) ${processesAtStatement(instant, { host: 'many-10' }, 100)}`,
    );
    const text = JSON.stringify(plan.rows);
    expect(text).toMatch(
      /"Index Scan"[^{}]*"Scan Direction":"Backward"[^{}]*"Relation Name":"transition_past4"/,
    );
    expect(text).not.toMatch(/"Seq Scan"[^{}]*"Relation Name":"transition_past/);
  });
});

it('refuses a cursor that it has not given', async () => {
  await expect(findProcessesAt(database.connection.db, at(1), {}, 10, 'bm9uZQ')).rejects.toThrow(
    'after: this is no cursor of processesAt; leave it out for the first page.',
  );
});
