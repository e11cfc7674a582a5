import { createTestDatabase, eventually, request, type TestDatabase } from '@dart/testkit';
import { expect, it, onTestFinished } from 'vitest';
import { startGatewayProcess } from './testing/gateway-process.ts';

async function readNames({ connection }: TestDatabase): Promise<string[]> {
  const { rows } = await connection.pool.query<{ name: string }>(
    'SELECT name FROM drizzle.__drizzle_migrations ORDER BY name',
  );
  return rows.map(({ name }) => name);
}

/** Makes each migration that creates an index stand still at it, until the returned function is called. */
async function slowDown({ connection }: TestDatabase): Promise<() => Promise<void>> {
  const holder = await connection.connectAlone();
  await holder.query('SELECT pg_advisory_lock(1)');
  await holder.query(`
    CREATE FUNCTION stand_still() RETURNS event_trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(1); END $$;
    CREATE EVENT TRIGGER stand_still ON ddl_command_start WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION stand_still()`);
  return async () => {
    await holder.query('DROP EVENT TRIGGER stand_still');
    await holder.end();
  };
}

it('finishes a migration in whose middle a gateway was killed, with two gateways that start at once', async () => {
  const [whole, interrupted] = await Promise.all([
    createTestDatabase(),
    createTestDatabase({ migrated: false }),
  ]);
  onTestFinished(async () => {
    await Promise.all([whole.close(), interrupted.close()]);
  });
  const goOn = await slowDown(interrupted);
  const ending = new AbortController();
  const killed = startGatewayProcess(interrupted.url, ending.signal).catch((error: unknown) => error);
  const { pool } = interrupted.connection;
  await eventually(
    async () => {
      const { rows } = await pool.query(
        `SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND query ILIKE '%CREATE%INDEX%'`,
      );
      return rows.length > 0;
    },
    { what: 'a migration to stand still' },
  );
  ending.abort();
  expect(await killed).toBeInstanceOf(Error);
  await goOn();
  const gateways = await Promise.all([1, 2].map(() => startGatewayProcess(interrupted.url)));
  onTestFinished(async () => {
    await Promise.all(gateways.map((gateway) => gateway.kill()));
  });
  expect(await readNames(interrupted)).toEqual(await readNames(whole));
  for (const { url } of gateways)
    expect(await request(url, undefined, '{ __typename }')).toEqual({ __typename: 'Query' });
});
