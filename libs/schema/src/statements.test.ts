import { createTestDatabase, type TestDatabase } from '@dart/testkit';
import { createLogger } from '@dart/runtime';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { createSchema } from './schema.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.connection.pool.query(`
    INSERT INTO host (name, public_key) SELECT 'host-' || lpad(n::text, 2, '0'), 'key' FROM generate_series(1, 50) n;
    INSERT INTO program (name, environment, revision, type, configuration)
      SELECT 'program-' || n, 'production', 1, 'PROGRAM', 'command = /bin/true' FROM generate_series(1, 50) n;
    INSERT INTO host_label (host_id, key, source, value) SELECT id, 'region', 'AGENT', 'eu' FROM host;
    INSERT INTO process (host_id, group_name, name, state, state_since, program_id, revision)
      SELECT h.id, p.name, p.name, 'RUNNING', now(), p.id, 1 FROM host h CROSS JOIN program p;
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
      SELECT h.id, p.id, p.name, 'test' FROM host h CROSS JOIN program p;
    INSERT INTO pending_change (host_id, group_name, kind, program_id)
      SELECT h.id, p.name, 'CHANGED', p.id FROM host h CROSS JOIN program p WHERE p.name = 'program-1'`);
});

afterAll(() => database.close());

const QUERY = `query ($hosts: Int!, $processes: Int!) { hosts(first: $hosts) { totalCount edges { node {
  name connected polledAt labels { key value } processCounts { state count } pendingCount
  processes(first: $processes) { totalCount edges { node {
    fullName state enabled pending allowedActions program { name environment monitors { kind } } host { name } } } }
  assignments(first: 5) { totalCount edges { node { status refusal program { name } } } }
  pendingChanges(first: 5) { totalCount edges { node { kind program { name } } } } } } } }`;

const DESIRED = `{ desiredState { version programs { name configuration
  schedules { name cron zone excludedDates } monitors { kind severity } } } }`;

/** How many statements a query takes, and what it gave. */
async function countStatements(
  query: string,
  variableValues: Record<string, unknown>,
  identity: Partial<Context['identity']> = {},
) {
  const statements: string[] = [];
  const { db } = database.open({ onQuery: (statement) => statements.push(statement) });
  const contextValue: Partial<Context> = {
    db,
    identity: {
      credentialId: 'c',
      kind: 'ACCESS',
      name: 'test',
      role: 'OPERATOR',
      hostId: null,
      expiresAt: null,
      ...identity,
    },
    requestId: 'r',
    logger: createLogger('test', 'silent'),
  };
  const result = await execute({
    schema: createSchema(),
    document: parse(query),
    contextValue,
    variableValues,
  });
  expect(result.errors).toBeUndefined();
  return { statements, text: JSON.stringify(result.data) };
}

it('reads 50 hosts with 50 processes each in as many statements as one host with one process', async () => {
  const small = await countStatements(QUERY, { hosts: 1, processes: 1 });
  const large = await countStatements(QUERY, { hosts: 50, processes: 50 });
  expect(large.text.match(/"fullName"/g)).toHaveLength(2_500);
  expect(large.statements).toHaveLength(small.statements.length);
  expect(large.statements.length).toBeLessThanOrEqual(6);
});

it('tells an agent all its programs in one statement, also with 10,000 schedules', async () => {
  const { pool } = database.connection;
  await pool.query(`
    INSERT INTO program_revision (program_id, number, type, configuration, created_by)
    SELECT id, 1, type, configuration, 'test' FROM program;
    INSERT INTO schedule (program_id, revision, position, name, cron, zone, jitter_seconds, overlap, catch_up,
      excluded_dates, once)
    SELECT p.id, 1, n, 's' || n, '* * * * *', 'UTC', 0, 'SKIP', 'NONE', '{}', false
    FROM program p CROSS JOIN generate_series(0, 199) n`);
  const { rows } = await pool.query<{ id: string }>(`SELECT id FROM host LIMIT 1`);
  const agent = { kind: 'AGENT', role: 'AGENT', hostId: rows[0]?.id ?? '' } as const;
  const { statements, text } = await countStatements(DESIRED, {}, agent);
  expect(text.match(/"cron"/g)).toHaveLength(10_000);
  expect(statements).toHaveLength(1);
});
