import { createTestDatabase, request, subscribe } from '@dart/testkit';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway } from './testing/test-gateway.ts';

/** Far below the poll of the change log and anything that a person would notice, in milliseconds. */
const SOON_MS = 400;

it('tells live views at once while a transaction stays open in another database of the same server', async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.close());
  await database.connection.pool.query('CREATE DATABASE other');
  const other = new pg.Client({ connectionString: database.url.replace('/postgres?', '/other?') });
  await other.connect();
  onTestFinished(() => other.end());
  // it has an id of a transaction, below all that come
  await other.query('BEGIN; CREATE TABLE held (id int)');
  const gateway = await startTestGateway({ databaseUrl: database.url });
  onTestFinished(() => gateway.stop());
  const watched = await subscribe(
    gateway.url,
    gateway.adminToken,
    'subscription { live(views: [{ noun: PROGRAMS }]) { __typename ... on ProgramEvent { programs { name } } } }',
  );
  onTestFinished(() => watched.close());
  while ((await watched.next()).live.__typename !== 'LiveSnapshotEnd');
  for (const name of ['one', 'two', 'three']) {
    await request(
      gateway.url,
      gateway.adminToken,
      `mutation ($name: String!) { registerPrograms(input: { programs: [{ name: $name, configuration: "command=/bin/true" }] }) {
        __typename } }`,
      { name },
    );
    const { live } = await watched.next(SOON_MS);
    expect(live.programs).toEqual([{ name }]);
  }
  const { rows } = await database.connection.pool.query(
    `SELECT state FROM pg_stat_activity WHERE datname = 'other' AND backend_xid IS NOT NULL`,
  );
  expect(rows).toEqual([{ state: 'idle in transaction' }]);
});
