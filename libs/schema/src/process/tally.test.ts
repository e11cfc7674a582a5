import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { processWhere, type ProcessFilter } from './filter.ts';
import { foldTally } from '../fold-tally.ts';
import { countProcesses } from './tally.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`
    INSERT INTO host (name, public_key) SELECT 'host-' || n, 'key' FROM generate_series(1, 4) n;
    INSERT INTO program (name, environment, revision, type, configuration)
      SELECT 'program-' || n, CASE WHEN n < 3 THEN 'production' ELSE 'test' END, 1, 'PROGRAM', 'command = /bin/true'
      FROM generate_series(1, 4) n`);
});

afterAll(() => database.close());

const run = (statement: string) => database.connection.pool.query(statement);

/** The tally beside what it stands for; a key that has none left is not told. */
async function compare() {
  const counted = await run(`SELECT group_name, name, program_id, state, count(*)::int FROM process
    GROUP BY group_name, name, program_id, state ORDER BY group_name, name, program_id, state`);
  const tallied =
    await run(`SELECT group_name, name, program_id, state, sum(count)::int AS count FROM process_tally
    GROUP BY group_name, name, program_id, state HAVING sum(count) <> 0 ORDER BY group_name, name, program_id, state`);
  return { counted: counted.rows, tallied: tallied.rows };
}

const FILL = `INSERT INTO process (host_id, group_name, name, state, state_since, program_id)
  SELECT h.id, p.name, p.name, 'RUNNING', now(), p.id FROM host h CROSS JOIN program p`;

/** Each changes processes in another way. */
const CHANGES = [
  FILL,
  `INSERT INTO process (host_id, group_name, name, state, state_since) SELECT id, 'own', 'own', 'STOPPED', now() FROM host`,
  `UPDATE process SET state = 'FATAL' WHERE name IN ('program-1', 'own')`,
  `UPDATE process SET pid = 7`,
  `${FILL} ON CONFLICT (host_id, group_name, name) DO UPDATE SET state = 'EXITED'`,
  `DELETE FROM process WHERE name = 'program-2'`,
  // by foreign keys: SET NULL, CASCADE
  `DELETE FROM program WHERE name = 'program-3'`,
  `DELETE FROM host WHERE name = 'host-4'`,
];

it('says of each name, program and state how many processes there are, whatever wrote them', async () => {
  for (const change of CHANGES) {
    await run(change);
    const { counted, tallied } = await compare();
    expect(tallied, change).toEqual(counted);
  }
  await foldTally(database.connection.db, 'process_tally');
  const { counted, tallied } = await compare();
  expect(tallied).toEqual(counted);
  const { rows } = await run(`SELECT count(*)::int FROM process_tally`);
  expect(rows).toEqual([{ count: counted.length }]);
});

it.each([
  [null, 12],
  [{ states: ['FATAL'] }, 3],
  [{ search: 'PROGRAM-' }, 9],
  [{ search: 'nothing' }, 0],
  [{ managed: false }, 6],
  [{ environment: 'test' }, 3],
  [{ environment: 'test', search: 'program-4', states: ['EXITED'] }, 3],
  [{ program: 'program-1' }, 3],
  [{ program: 'program-1', states: ['RUNNING'] }, 0],
  [{ host: 'host-1' }, 4],
] as const)('counts by %j what the list has', async (filter, count) => {
  const { db } = database.connection;
  const read = filter as ProcessFilter;
  await expect(countProcesses(db, read)).resolves.toBe(count);
  await expect(db.query.processes.findMany({ where: processWhere(read) })).resolves.toHaveLength(count);
});

it('loses no count to writers and foldings at the same time', async () => {
  const states = ['RUNNING', 'FATAL', 'EXITED', 'STOPPED', 'BACKOFF'];
  const writer = async (host: string) => {
    for (let round = 0; round < 40; round += 1) {
      await run(`UPDATE process SET state = '${states[round % states.length] ?? ''}'
        FROM host WHERE host.id = process.host_id AND host.name = '${host}'`);
    }
  };
  const folder = async () => {
    for (let round = 0; round < 20; round += 1) await foldTally(database.connection.db, 'process_tally');
  };
  await Promise.all([writer('host-1'), writer('host-2'), writer('host-3'), folder(), folder()]);
  const { counted, tallied } = await compare();
  expect(tallied).toEqual(counted);
});
