import type { ChangeListQueryVariables } from '@dart/client/portal';
import { parseAsString, type inferParserType } from 'nuqs/server';

/** Groups of changes that are shown at a time. */
const MOST = 30;

/** From which changes on is looked, in the page's address. */
export const changeListParsers = { after: parseAsString };

export function changeListVariables({
  after,
}: inferParserType<typeof changeListParsers>): ChangeListQueryVariables {
  return { first: MOST, after };
}
