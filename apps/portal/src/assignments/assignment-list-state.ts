import type { AssignmentGridQueryVariables } from '@dart/client/portal';
import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

export const ASSIGNMENT_STATUSES = ['WAITING', 'REFUSED', 'WRITTEN'] as const;
export const ASSIGNMENT_SORTS = ['PROGRAM', 'CREATED_AT'] as const;

/** What of the assignments is looked at, in the page's address. */
export const assignmentListParsers = {
  q: parseAsString.withDefault(''),
  env: parseAsString,
  enabled: parseAsBoolean,
  status: parseAsArrayOf(parseAsStringLiteral(ASSIGNMENT_STATUSES)).withDefault([]),
  sort: parseAsStringLiteral(ASSIGNMENT_SORTS).withDefault('PROGRAM'),
  desc: parseAsBoolean.withDefault(false),
  ...windowParsers,
};

export type AssignmentListState = inferParserType<typeof assignmentListParsers>;

export function assignmentListVariables(state: AssignmentListState): AssignmentGridQueryVariables {
  return {
    ...windowArguments(state),
    sort: state.sort,
    descending: state.desc,
    filter: {
      search: state.q === '' ? null : state.q,
      environment: state.env,
      enabled: state.enabled,
      statuses: state.status.length === 0 ? null : state.status,
    },
  };
}
