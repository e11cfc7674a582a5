import { createLogger } from '@dart/runtime';
import { createSchema, type Context } from '@dart/schema';
import type { TestDatabase } from '@dart/testkit';
import { execute, parse } from 'graphql';

/** One statement that a document took. */
export interface TimedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** PostgreSQL's own time to plan and run it, in milliseconds. */
  readonly ms: number;
}

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly 'Planning Time': number; readonly 'Execution Time': number }];
}

const schema = createSchema();

/**
 * Runs a query as an operator, without a gateway, then each of its statements once more by EXPLAIN (ANALYZE): neither the
 * network nor this process is in these times.
 * @throws Error when the query has errors.
 */
export async function timeDocument(
  { db, pool }: TestDatabase['connection'],
  query: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<{ data: unknown; statements: readonly TimedStatement[] }> {
  const seen: { text: string; values: readonly unknown[] }[] = [];
  const run = pool.query.bind(pool) as (...words: unknown[]) => unknown;
  pool.query = ((first: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
    const { text, values: own = [] } = typeof first === 'string' ? { text: first } : first;
    seen.push({ text, values: values ?? own });
    return run(first, values);
  }) as typeof pool.query;
  const contextValue: Partial<Context> = {
    db,
    identity: {
      credentialId: 'c',
      kind: 'ACCESS',
      name: 'timer',
      role: 'OPERATOR',
      hostId: null,
      expiresAt: null,
    },
    requestId: 'r',
    logger: createLogger('timer', 'silent'),
  };
  const { data, errors } = await execute({ schema, document: parse(query), contextValue, variableValues });
  pool.query = run as typeof pool.query;
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  const statements: TimedStatement[] = [];
  for (const { text, values } of seen) {
    const { rows } = await pool.query<Explained>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, [
      ...values,
    ]);
    const plan = rows[0]?.['QUERY PLAN'][0];
    statements.push({ text, values, ms: (plan?.['Planning Time'] ?? 0) + (plan?.['Execution Time'] ?? 0) });
  }
  return { data, statements };
}
