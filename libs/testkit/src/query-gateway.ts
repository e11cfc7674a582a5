import { createEmbeddedServer, openDatabase } from '@dart/database';

/** Runs a statement in the embedded PostgreSQL of a gateway that runs: time passes there by a statement. Gives its rows. */
export async function queryGateway(
  stateFolder: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { socketFolder } = createEmbeddedServer(`${stateFolder}/postgres`);
  const connection = openDatabase({ socketFolder });
  try {
    const { rows } = await connection.pool.query<Record<string, unknown>>(statement, [...values]);
    return rows;
  } finally {
    await connection.close();
  }
}
