import { sql, type SQL } from 'drizzle-orm';
import { HISTORY_FLOOR, presenceWithin, stateAt, type PastFilter } from '../past/presence.ts';

/** What is told of together. */
export const GROUPINGS = ['PROGRAM', 'HOST', 'PROCESS'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface StatisticsRequest {
  readonly by: Grouping;
  readonly from: Date;
  readonly until: Date;
  readonly filter: PastFilter;
  readonly limit: number;
  /** The key of the last row of the page before. */
  readonly after: readonly string[] | undefined;
}

/** The key of a row, by which the list is sorted; its last part makes it unique. */
const KEYS: Readonly<Record<Grouping, SQL>> = {
  PROGRAM: sql`ARRAY[p.program, p.environment, p.program_id::text]`,
  HOST: sql`ARRAY[p.host, p.host_id::text]`,
  PROCESS: sql`ARRAY[p.host, p.group_name, p.process, p.host_id::text]`,
};

/** Which runs belong to a row `m` of the members: those of the program there, of the group, or of the process itself. */
const RUNS_OF: Readonly<Record<Grouping, SQL>> = {
  PROGRAM: sql`r.host_id = m.host_id AND r.program_id = m.program_id`,
  HOST: sql`r.host_id = m.host_id AND r.group_name = m.group_name`,
  PROCESS: sql`r.host_id = m.host_id AND r.group_name = m.group_name AND r.process = m.process`,
};

const MEMBERS: Readonly<Record<Grouping, SQL>> = {
  PROGRAM: sql`key, host_id, program_id`,
  HOST: sql`key, host_id, group_name`,
  PROCESS: sql`key, host_id, group_name, process`,
};

/**
 * One statement for a page of statistics. `presence`: the times in which processes were there, cut to the period, and not
 * beyond what was heard of a host that is offline. `change`: the state at the begin of each, then what came, then what a full
 * report put right. `span`: from each change to the next; where the next one came from another state, something was not
 * seen, and the span counts for no state.
 */
export function statisticsStatement({ by, from, until, filter, limit, after }: StatisticsRequest): SQL {
  const begin = sql`${from.toISOString()}::timestamptz`;
  const end = sql`${until.toISOString()}::timestamptz`;
  return sql`
    WITH floor AS MATERIALIZED (SELECT ${HISTORY_FLOOR} AS at), candidate AS MATERIALIZED (
      SELECT p.*, ${KEYS[by]} AS key FROM (${presenceWithin(from, until, filter)}) p
      ${by === 'PROGRAM' ? sql`WHERE p.program IS NOT NULL` : sql``}
    ), page AS MATERIALIZED (
      SELECT key FROM candidate ${after === undefined ? sql`` : sql`WHERE key > ${keyOf(after)}`}
      GROUP BY key ORDER BY key LIMIT ${limit}
    ), presence AS MATERIALIZED (
      SELECT row_number() OVER () AS id, c.*, greatest(${begin}, c.first_seen_at) AS begins, x.ends,
        least(x.ends, CASE WHEN h.state = 'OFFLINE' AND c.gone_at IS NULL
          THEN l.polled_at + coalesce(l.clock_offset_ms, 0) * interval '1 millisecond' END) AS known_until
      FROM candidate c JOIN page USING (key) JOIN host h ON h.id = c.host_id
      LEFT JOIN host_liveness l ON l.host_id = h.id
      CROSS JOIN LATERAL (SELECT least(${end}, c.gone_at) AS ends) x
      WHERE x.ends > greatest(${begin}, c.first_seen_at)
    ), change AS (
      SELECT k.id, k.begins AS at, -1::bigint AS place, known.state_at AS state, known.state_at AS came_from
      FROM presence k CROSS JOIN floor ${stateAt(sql`k.begins`, sql`floor.at`)}
      UNION ALL
      SELECT k.id, t.at, t.id, t.to_state, t.from_state FROM presence k
      JOIN transition t ON t.host_id = k.host_id AND t.group_name = k.group_name AND t.process = k.process
        AND t.at > k.begins AND t.at < k.ends
      UNION ALL
      SELECT k.id, k.state_since, 9223372036854775807, k.state, NULL FROM presence k
      WHERE k.state_since > k.begins AND k.state_since < k.ends AND NOT EXISTS (
        SELECT FROM transition t WHERE t.host_id = k.host_id AND t.group_name = k.group_name AND t.process = k.process
          AND t.at >= k.state_since AND t.at < k.ends)
    ), span AS (
      SELECT p.key, c.id, c.at,
        CASE WHEN coalesce(lead(c.came_from) OVER w = c.state, lead(c.at) OVER w IS NULL) THEN c.state END AS state,
        least(coalesce(lead(c.at) OVER w, p.ends), p.known_until) AS ends
      FROM change c JOIN presence p ON p.id = c.id WINDOW w AS (PARTITION BY c.id ORDER BY c.at, c.place)
    ), in_state AS (
      SELECT key, state, sum(greatest(0, extract(epoch FROM ends - at)))::float8 AS seconds
      FROM span WHERE state IS NOT NULL GROUP BY key, state
    ), time AS (
      SELECT key, sum(seconds) AS observed, coalesce(sum(seconds) FILTER (WHERE state = 'RUNNING'), 0) AS up,
        jsonb_agg(jsonb_build_object('state', state, 'seconds', seconds) ORDER BY seconds DESC, state) AS states
      FROM in_state GROUP BY key
    ), whole AS (
      SELECT key, count(DISTINCT (host_id, group_name, process))::int AS processes,
        sum(extract(epoch FROM ends - begins))::float8 AS seconds
      FROM presence GROUP BY key
    ), member AS MATERIALIZED (
      SELECT DISTINCT ${MEMBERS[by]} FROM candidate JOIN page USING (key)
    ), run_over AS (
      SELECT m.key, r.outcome, r.exit_status, r.exit_signal,
        extract(epoch FROM greatest(r.ended_at - r.started_at, CASE WHEN r.ended_at < r.started_at THEN interval '0' END))::float8 AS seconds
      FROM run r JOIN member m ON ${RUNS_OF[by]}
      WHERE r.outcome NOT IN ('RUNNING', 'QUEUED') AND coalesce(r.ended_at, r.nominal_at, r.changed_at) >= ${begin}
        AND coalesce(r.ended_at, r.nominal_at, r.changed_at) < ${end}
    ), outcome AS (
      SELECT key, jsonb_agg(jsonb_build_object('outcome', outcome, 'count', count) ORDER BY count DESC, outcome) AS outcomes
      FROM (SELECT key, outcome, count(*) FROM run_over GROUP BY key, outcome) o GROUP BY key
    ), exits AS (
      SELECT key, jsonb_agg(jsonb_build_object('status', exit_status, 'signal', exit_signal, 'count', count)
        ORDER BY count DESC, exit_status, exit_signal) AS exits
      FROM (SELECT key, exit_status, exit_signal, count(*) FROM run_over
        WHERE exit_status IS NOT NULL OR exit_signal IS NOT NULL GROUP BY key, exit_status, exit_signal) e GROUP BY key
    ), duration AS (
      SELECT key, count(seconds)::int AS runs, percentile_cont(ARRAY[0.5, 0.95]) WITHIN GROUP (ORDER BY seconds) AS seconds
      FROM run_over GROUP BY key
    ), begun AS (
      SELECT m.key, count(*)::int AS starts, (count(*) FILTER (WHERE r.cause = 'AUTORESTART'))::int AS restarts
      FROM run r JOIN member m ON ${RUNS_OF[by]}
      WHERE r.started_at >= ${begin} AND r.started_at < ${end} GROUP BY m.key
    )
    SELECT page.key, whole.processes, whole.seconds AS "seconds", time.observed AS "observedSeconds", time.up AS "upSeconds",
      time.states, outcome.outcomes, exits.exits, duration.runs AS "measuredRuns",
      duration.seconds[1] AS "medianSeconds", duration.seconds[2] AS "p95Seconds", begun.starts, begun.restarts
    FROM page LEFT JOIN whole USING (key) LEFT JOIN time USING (key) LEFT JOIN outcome USING (key)
    LEFT JOIN exits USING (key) LEFT JOIN duration USING (key) LEFT JOIN begun USING (key) ORDER BY page.key`;
}

const keyOf = (parts: readonly string[]): SQL =>
  sql`ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(parts)}::jsonb))`;
