import type { AlertFilter, PortalAlertFragment } from '@dart/client/portal';
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, type inferParserType } from 'nuqs/server';
import { windowArguments, windowParsers } from '../kit/list/list-window.ts';
import { SEVERITIES } from './severity-look.ts';

export const ALERT_TABS = ['open', 'acknowledged', 'muted', 'history'] as const;

/** What of the alerts is looked at, in the page's address. */
export const alertParsers = {
  tab: parseAsStringLiteral(ALERT_TABS).withDefault('open'),
  severity: parseAsArrayOf(parseAsStringLiteral(SEVERITIES)).withDefault([]),
  host: parseAsString,
  program: parseAsString,
  ...windowParsers,
};

type AlertListState = inferParserType<typeof alertParsers>;

const TAB_FILTERS: Readonly<Record<AlertListState['tab'], AlertFilter>> = {
  open: { states: ['OPEN'], acknowledged: false, muted: false },
  acknowledged: { states: ['OPEN'], acknowledged: true },
  muted: { states: ['OPEN'], muted: true },
  history: { states: ['CLEARED'] },
};

export function alertVariables(state: AlertListState) {
  return {
    ...windowArguments(state),
    filter: {
      ...TAB_FILTERS[state.tab],
      severities: state.severity.length === 0 ? null : state.severity,
      host: state.host,
      program: state.program,
    },
  };
}

const CLEARINGS: Readonly<Record<NonNullable<PortalAlertFragment['clearing']>, string>> = {
  DISABLED: 'the program was disabled',
  OK: 'it is well again',
  PERSON: 'by hand',
  UNASSIGNED: 'the program was taken off the host',
  UNREGISTERED: 'the program was deleted',
};

/** Who cares for it, or what ended it; undefined: it is open and nobody does. */
export function describeCare(alert: PortalAlertFragment): string | undefined {
  const { state, clearing, clearedBy, acknowledgement } = alert;
  if (state === 'CLEARED') {
    if (clearedBy !== null) return `Cleared by ${clearedBy}`;
    return clearing === null ? 'Cleared' : `Cleared: ${CLEARINGS[clearing]}`;
  }
  if (acknowledgement === null) return undefined;
  const note = acknowledgement.note === null ? '' : `: ${acknowledgement.note}`;
  return `In hand: ${acknowledgement.by}${note}`;
}
