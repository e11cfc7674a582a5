import type { ClientBase } from 'pg';
import type { BackupHeader, BackupTable } from './header.ts';

/** The change log tells readers what to load anew; all of them begin afresh at a restored database. */
const LEFT_OUT = ['change_log', 'change_log_floor'];

/** The tables of a database, each behind those that it refers to. @throws Error when tables refer to each other in a ring. */
export async function listTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; refers: string[] }>(
    `SELECT c.relname AS name,
       (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
       ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid AND NOT f.relispartition) AS refers
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> ALL ($1) ORDER BY c.relname`,
    [LEFT_OUT],
  );
  const tables: BackupTable[] = [];
  const rest = new Set(rows);
  while (rest.size > 0) {
    const named = new Set([...rest].map(({ name }) => name));
    const ready = [...rest].filter(({ refers }) => !refers.some((name) => named.has(name)));
    if (ready.length === 0) throw new Error(`These tables refer to each other: ${[...named].join(', ')}`);
    for (const row of ready) {
      rest.delete(row);
      tables.push({ name: row.name, columns: row.columns });
    }
  }
  return tables;
}

/** The partitions of all tables, but for those that take what no other does. */
export async function listPartitions(client: ClientBase): Promise<BackupHeader['partitions']> {
  const { rows } = await client.query<BackupHeader['partitions'][number]>(
    `SELECT p.relname AS table, c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound
     FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_class p ON p.oid = inhparent
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
     ORDER BY 1, 2`,
  );
  return rows;
}

/** The sequences that have given a number, with the last one. */
export async function listSequences(client: ClientBase): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query<BackupHeader['sequences'][number]>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
  );
  return rows;
}
