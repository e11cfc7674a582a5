import type { ProgramPageQuery, ProgramPageQueryVariables } from '@dart/client/portal';
import { parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

const PROGRAM_TABS = ['processes', 'configuration', 'schedule', 'assignments', 'alerts'] as const;

/** What of a program is looked at, in the page's address; the window is that of the tab. */
export const programPageParsers = {
  env: parseAsString.withDefault('production'),
  tab: parseAsStringLiteral(PROGRAM_TABS).withDefault('processes'),
  ...windowParsers,
};

type ProgramPageState = inferParserType<typeof programPageParsers>;

export type ProgramInFull = NonNullable<ProgramPageQuery['program']>;

export function programPageVariables(name: string, state: ProgramPageState): ProgramPageQueryVariables {
  const window = state.tab === 'processes' ? state : { after: null, before: null };
  return { name, environment: state.env, ...windowArguments(window) };
}
