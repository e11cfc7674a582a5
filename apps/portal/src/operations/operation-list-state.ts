import type { OperationListQueryVariables } from '@dart/client/portal';
import { parseAsArrayOf, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

export const OPERATION_STATES = ['RUNNING', 'HELD', 'FAILED', 'SUCCEEDED', 'CANCELLED'] as const;
export const TARGET_STATES = ['FAILED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'SKIPPED'] as const;

/** Which operations are looked at, in the page's address. */
export const operationListParsers = {
  state: parseAsArrayOf(parseAsStringLiteral(OPERATION_STATES)).withDefault([]),
  ...windowParsers,
};

/** Which targets of one operation are looked at. */
export const operationPageParsers = {
  state: parseAsArrayOf(parseAsStringLiteral(TARGET_STATES)).withDefault([]),
  ...windowParsers,
};

export function operationListVariables(
  state: inferParserType<typeof operationListParsers>,
): OperationListQueryVariables {
  return {
    ...windowArguments(state),
    filter: { states: state.state.length === 0 ? null : state.state },
  };
}

export function operationPageVariables(id: string, state: inferParserType<typeof operationPageParsers>) {
  return { id, ...windowArguments(state), states: state.state.length === 0 ? null : state.state };
}
