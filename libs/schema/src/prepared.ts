import type { Database } from '@dart/database';
import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

/** A statement with its values, as `pg` takes it. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * For the few statements that each report of each host needs: its text is built once, and each connection to PostgreSQL
 * parses and plans it once. Its values stand in it as `sql.placeholder('name')`.
 * @param name unique among all of them.
 */
export function prepareStatement(
  name: string,
  statement: SQL,
): (values: Readonly<Record<string, unknown>>) => PreparedStatement {
  const { sql: text, params } = new PgDialect().sqlToQuery(statement);
  return (values) => ({ name, text, values: fillPlaceholders(params, values) });
}

/** Runs one of them; rows come as `pg` reads them, a bigint as text. */
export async function runPrepared<Row extends object>(
  db: Database,
  statement: PreparedStatement,
): Promise<Row[]> {
  const { rows } = await db.$client.query<Row>(statement);
  return rows;
}
