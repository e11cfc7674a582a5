import type { HostListQueryVariables } from '@dart/client/portal';
import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';

export const HOST_STATES = ['ONLINE', 'SILENT', 'OFFLINE'] as const;
export const HOST_SORTS = ['NAME', 'STATE', 'STATE_SINCE'] as const;

/** What of the hosts is looked at, in the page's address. */
export const hostListParsers = {
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(HOST_STATES)).withDefault([]),
  label: parseAsArrayOf(parseAsString).withDefault([]),
  sort: parseAsStringLiteral(HOST_SORTS).withDefault('NAME'),
  desc: parseAsBoolean.withDefault(false),
  ...windowParsers,
  /** The name of the host that is opened beside the list. */
  peek: parseAsString,
};

type HostListState = inferParserType<typeof hostListParsers>;

export function hostListVariables(state: HostListState): HostListQueryVariables {
  return {
    ...windowArguments(state),
    sort: state.sort,
    descending: state.desc,
    filter: {
      search: state.q === '' ? null : state.q,
      states: state.state.length === 0 ? null : state.state,
      labels: state.label.length === 0 ? null : state.label.map(parseLabel),
    },
  };
}

/** `key=value`; a value may have `=` in it, a key may not. */
function parseLabel(text: string): { key: string; value: string } {
  const [key = '', ...rest] = text.split('=');
  return { key, value: rest.join('=') };
}
