import type { Database, tables } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { readCursor, writeCursor } from './cursor.ts';
import { HISTORY_FLOOR, presenceWithin, stateAt, type PastFilter } from './presence.ts';

/** What a process was at an instant. */
export interface ProcessAt {
  readonly hostId: string;
  readonly host: string;
  readonly group: string;
  readonly process: string;
  readonly program: string | null;
  readonly environment: string | null;
  /** Null: history does not reach back to then. */
  readonly state: (typeof tables.PROCESS_STATES)[number] | null;
  readonly since: Date | null;
  readonly goneAt: Date | null;
}

/** The place of a process in the order of the list, as a cursor. */
export const cursorOf = ({ host, group, process, hostId }: ProcessAt): string =>
  writeCursor([host, group, process, hostId]);

/** The statement that finds a page of processes as they were at an instant, by host, group and name. */
export function processesAtStatement(
  at: Date,
  filter: PastFilter,
  limit: number,
  after?: string | null,
): SQL {
  const instant = sql`${at.toISOString()}::timestamptz`;
  const key = after == null ? undefined : readCursor(after, 4, 'processesAt');
  return sql`
    WITH floor AS MATERIALIZED (SELECT ${HISTORY_FLOOR} AS at), k AS MATERIALIZED (
      SELECT * FROM (${presenceWithin(at, at, filter)}) p
      ${
        key === undefined
          ? sql``
          : sql`WHERE (host, group_name, process, host_id) > (${key[0]}, ${key[1]}, ${key[2]}, ${key[3]}::uuid)`
      }
      ORDER BY host, group_name, process, host_id LIMIT ${limit}
    )
    SELECT k.host_id AS "hostId", k.host, k.group_name AS "group", k.process, k.program, k.environment,
      known.state_at AS state, known.since, k.gone_at AS "goneAt"
    FROM k CROSS JOIN floor ${stateAt(instant, sql`floor.at`)}
    ORDER BY k.host, k.group_name, k.process, k.host_id`;
}

/** Processes as they were at an instant, in one statement. */
export async function findProcessesAt(
  db: Database,
  at: Date,
  filter: PastFilter,
  limit: number,
  after?: string | null,
): Promise<ProcessAt[]> {
  const { rows } = await db.execute<ProcessAt & Record<string, unknown>>(
    processesAtStatement(at, filter, limit, after),
  );
  return rows.map((row) => ({ ...row, since: asDate(row.since), goneAt: asDate(row.goneAt) }));
}

/** Times of a statement of our own come as text or as a Date, as the driver is set. */
const asDate = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** Since when transitions are kept; null before the first one. */
export async function findHistoryFloor(db: Database): Promise<Date | null> {
  const { rows } = await db.execute<{ at: Date | string | null }>(sql`SELECT ${HISTORY_FLOOR} AS at`);
  return asDate(rows[0]?.at ?? null);
}
