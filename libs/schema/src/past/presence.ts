import { sql, type SQL } from 'drizzle-orm';

/** Which processes a question about the past is about; all conditions hold together. */
export interface PastFilter {
  readonly host?: string | null | undefined;
  readonly program?: string | null | undefined;
  readonly environment?: string | null | undefined;
  readonly search?: string | null | undefined;
}

/** `%`, `_` and `\` of a search are letters, not wildcards. */
const containing = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * A subquery of the times in which processes were there that touch a period: those that supervisord has now, and those
 * that departed after the period began. Columns: host_id, host, group_name, process, program_id, program, environment,
 * first_seen_at, gone_at (null: still there), state and state_since (the last). `from` and `until` may be the same.
 */
export function presenceWithin(from: Date, until: Date, filter: PastFilter): SQL {
  const { host, program, environment, search } = filter;
  const begin = from.toISOString();
  const end = until.toISOString();
  return sql`
    SELECT k.*, h.name AS host, program.name AS program, program.environment
    FROM (
      SELECT host_id, group_name, name AS process, program_id, first_seen_at, NULL::timestamptz AS gone_at, state, state_since
      FROM process WHERE first_seen_at IS NULL OR first_seen_at <= ${end}::timestamptz
      UNION ALL
      SELECT host_id, group_name, process, program_id, first_seen_at, gone_at, state, state_since
      FROM departure WHERE gone_at > ${begin}::timestamptz
        AND (first_seen_at IS NULL OR first_seen_at <= ${end}::timestamptz)
    ) k
    JOIN host h ON h.id = k.host_id AND (h.deleted_at IS NULL OR h.deleted_at > ${begin}::timestamptz)
    LEFT JOIN program ON program.id = k.program_id
    WHERE true
      ${host == null ? sql`` : sql`AND h.name = ${host}`}
      ${program == null ? sql`` : sql`AND program.name = ${program}`}
      ${environment == null ? sql`` : sql`AND program.environment = ${environment}`}
      ${
        search == null
          ? sql``
          : sql`AND (k.process ILIKE ${containing(search)} OR k.group_name ILIKE ${containing(search)})`
      }`;
}

/** Since when transitions are whole: the first that was not yet deleted. */
export const HISTORY_FLOOR = sql`(SELECT received_at FROM transition ORDER BY id LIMIT 1)`;

/**
 * Joins to rows of `presenceWithin`, called `k`, what is known of the state at an instant: columns `state_at` (null:
 * history does not reach back to then) and `since` (null: since before what is known) of `then`. Three looks into one index:
 * the last transition at or before the instant, and without one the first after it, which tells what was before.
 */
export function stateAt(at: SQL, floor: SQL): SQL {
  const there = sql`t.host_id = k.host_id AND t.group_name = k.group_name AND t.process = k.process`;
  return sql`
    LEFT JOIN LATERAL (
      SELECT t.to_state, t.at FROM transition t
      WHERE ${there} AND t.at <= ${at} AND (k.first_seen_at IS NULL OR t.at >= k.first_seen_at)
      ORDER BY t.at DESC, t.id DESC LIMIT 1
    ) last ON true
    LEFT JOIN LATERAL (
      SELECT t.from_state FROM transition t
      WHERE last.at IS NULL AND ${there} AND t.at > ${at} AND (k.gone_at IS NULL OR t.at <= k.gone_at)
      ORDER BY t.at, t.id LIMIT 1
    ) next ON true
    CROSS JOIN LATERAL (
      SELECT k.state_since <= ${at} AND (last.at IS NULL OR last.at <= k.state_since) AS is_last
    ) fact
    CROSS JOIN LATERAL (
      SELECT
        CASE WHEN fact.is_last THEN k.state WHEN last.at IS NOT NULL THEN last.to_state
          WHEN ${at} >= ${floor} THEN next.from_state END AS state_at,
        CASE WHEN fact.is_last THEN k.state_since ELSE last.at END AS since
    ) AS known`;
}
