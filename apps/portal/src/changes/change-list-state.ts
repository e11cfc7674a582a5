import type { ChangeListQueryVariables } from '@dart/client/portal';
import { parseAsString, type inferParserType } from 'nuqs/server';

/** Groups of changes that are shown at a time. */
const MOST = 30;

/** Which changes are looked at, in the page's address. */
export const changeListParsers = { after: parseAsString, host: parseAsString, program: parseAsString };

export function changeListVariables(
  state: inferParserType<typeof changeListParsers>,
): ChangeListQueryVariables {
  const { after, host, program } = state;
  return { first: MOST, after, filter: { host, program } };
}
