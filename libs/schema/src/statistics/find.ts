import type { Database, tables } from '@dart/database';
import { statisticsStatement, type StatisticsRequest } from './statement.ts';

type State = (typeof tables.PROCESS_STATES)[number];
type Outcome = (typeof tables.RUN_OUTCOMES)[number];

/** What happened in a period to a program, on a host or to a process. */
export interface Statistics {
  readonly key: readonly string[];
  readonly processes: number;
  readonly seconds: number;
  readonly observedSeconds: number;
  readonly upSeconds: number;
  readonly states: readonly { readonly state: State; readonly seconds: number }[];
  readonly starts: number;
  readonly restarts: number;
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly exits: readonly {
    readonly status: number | null;
    readonly signal: string | null;
    readonly count: number;
  }[];
  readonly measuredRuns: number;
  readonly medianSeconds: number | null;
  readonly p95Seconds: number | null;
}

type Found = { [Field in keyof Statistics]: Statistics[Field] | null } & Pick<Statistics, 'key'>;

/** A page of statistics, in one statement. */
export async function findStatistics(db: Database, request: StatisticsRequest): Promise<Statistics[]> {
  const { rows } = await db.execute<Found & Record<string, unknown>>(statisticsStatement(request));
  return rows.map((row) => ({
    key: row.key,
    processes: row.processes ?? 0,
    seconds: row.seconds ?? 0,
    observedSeconds: row.observedSeconds ?? 0,
    upSeconds: row.upSeconds ?? 0,
    states: row.states ?? [],
    starts: row.starts ?? 0,
    restarts: row.restarts ?? 0,
    outcomes: row.outcomes ?? [],
    exits: row.exits ?? [],
    measuredRuns: row.measuredRuns ?? 0,
    medianSeconds: row.medianSeconds,
    p95Seconds: row.p95Seconds,
  }));
}
