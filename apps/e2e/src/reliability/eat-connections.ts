import { eventually, type TestDatabase } from '@dart/testkit';

/** Takes every connection that PostgreSQL has, also those that dart holds. The returned function lets go of them. */
export async function eatConnections(database: TestDatabase): Promise<() => Promise<void>> {
  const { connection } = database;
  const eaten: Awaited<ReturnType<typeof connection.connectAlone>>[] = [];
  const takeAll = async (): Promise<void> => {
    for (;;) {
      const client = await connection.connectAlone().catch(() => undefined);
      if (client === undefined) return;
      await client.query(`SET application_name = 'eater'`);
      eaten.push(client);
    }
  };
  await takeAll();
  await eventually(
    async () => {
      const { rows } = await (eaten[0]?.query<{ left: number }>(
        `SELECT count(*)::int AS left FROM
           (SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dart') ended`,
      ) ?? { rows: [] });
      await takeAll();
      return rows[0]?.left === 0;
    },
    { what: 'all connections to be taken' },
  );
  return async () => {
    for (const client of eaten.splice(0)) await client.end();
  };
}
