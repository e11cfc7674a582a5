import type { RunListQueryVariables } from '@dart/client/portal';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

export const OUTCOMES = [
  'FAILED',
  'MISSED',
  'RUNNING',
  'SUCCEEDED',
  'STOPPED',
  'SKIPPED',
  'QUEUED',
  'UNKNOWN',
] as const;
export const CAUSES = ['FIRE', 'COMMAND', 'AUTORESTART', 'AUTOSTART', 'OUTSIDE', 'UNKNOWN'] as const;

/** How far back, in hours. */
const PERIODS = { '1h': 1, '24h': 24, '7d': 7 * 24, '30d': 30 * 24 } as const;
const PERIOD_NAMES = ['1h', '24h', '7d', '30d'] as const;

/** What of the runs is looked at, in the page's address. */
export const runListParsers = {
  program: parseAsString.withDefault(''),
  host: parseAsString.withDefault(''),
  outcome: parseAsArrayOf(parseAsStringLiteral(OUTCOMES)).withDefault([]),
  cause: parseAsArrayOf(parseAsStringLiteral(CAUSES)).withDefault([]),
  time: parseAsStringLiteral(PERIOD_NAMES),
  ...windowParsers,
};

export type RunListState = inferParserType<typeof runListParsers>;

const MINUTE_MS = 60_000;

/** @param now in milliseconds; whole minutes count, so that the same list is asked for again by the same variables. */
export function runListVariables(state: RunListState, now: number): RunListQueryVariables {
  const { program, host, outcome, cause, time } = state;
  const begin = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return {
    ...windowArguments(state),
    filter: {
      program: program === '' ? null : program,
      host: host === '' ? null : host,
      outcomes: outcome.length === 0 ? null : outcome,
      causes: cause.length === 0 ? null : cause,
      since: time === null ? null : new Date(begin - PERIODS[time] * 60 * MINUTE_MS).toISOString(),
    },
  };
}
