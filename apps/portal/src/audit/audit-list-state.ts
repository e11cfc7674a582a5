import type { AuditListQueryVariables } from '@dart/client/portal';
import { parseAsString, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

/** Which changes by people are looked at, in the page's address; each is matched whole. */
export const auditListParsers = {
  person: parseAsString,
  kind: parseAsString,
  key: parseAsString.withDefault(''),
  ...windowParsers,
};

export function auditListVariables(state: inferParserType<typeof auditListParsers>): AuditListQueryVariables {
  const { person, kind, key } = state;
  return { ...windowArguments(state), filter: { person, kind, key: key === '' ? null : key } };
}
