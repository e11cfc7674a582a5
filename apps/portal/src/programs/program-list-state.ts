import type { ProgramListQueryVariables } from '@dart/client/portal';
import { parseAsBoolean, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

export const PROGRAM_SORTS = ['NAME', 'ENVIRONMENT', 'UPDATED_AT'] as const;

/** What of the programs is looked at, in the page's address. */
export const programListParsers = {
  q: parseAsString.withDefault(''),
  env: parseAsString,
  scheduled: parseAsBoolean,
  sort: parseAsStringLiteral(PROGRAM_SORTS).withDefault('NAME'),
  desc: parseAsBoolean.withDefault(false),
  ...windowParsers,
};

export type ProgramListState = inferParserType<typeof programListParsers>;

export function programListVariables(state: ProgramListState): ProgramListQueryVariables {
  return {
    ...windowArguments(state),
    sort: state.sort,
    descending: state.desc,
    filter: {
      search: state.q === '' ? null : state.q,
      environment: state.env,
      scheduled: state.scheduled,
    },
  };
}
