'use client';

import { AlertListDocument, type AlertListQuery } from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { faceOf, FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { TabBar } from '../kit/tab-bar.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { createAlertColumns } from './alert-columns.tsx';
import { ALERT_TABS, alertParsers, alertVariables } from './alert-state.ts';
import { SEVERITIES, SEVERITY_LOOKS } from './severity-look.ts';

const VIEWS = [{ noun: 'ALERTS' }] as const;

const WORDS = { open: 'Open', acknowledged: 'Acknowledged', muted: 'Muted', history: 'History' } as const;

const NONE = {
  open: 'Nothing is open that nobody has in hand.',
  acknowledged: 'Nobody has an alert in hand.',
  muted: 'No alert is muted.',
  history: 'No alert has been cleared yet.',
} as const;

/** All alerts, by who cares for them, the newest first. */
export function AlertList({ painted }: { painted: Painted<AlertListQuery> }) {
  const [state, setState] = useQueryStates(alertParsers);
  const variables = alertVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(AlertListDocument, variables, {
    views: VIEWS,
    painted,
  });
  const columns = useMemo(() => createAlertColumns(refresh), [refresh]);
  const alerts = data?.alerts;
  const scopes = [
    ['host', state.host],
    ['program', state.program],
  ] as const;
  return (
    <Page title="Alerts">
      <TabBar
        label="Alerts by who cares for them"
        current={state.tab}
        onChange={(tab) => void setState({ tab, ...FIRST_WINDOW })}
        tabs={ALERT_TABS.map((name) => ({
          name,
          word: WORDS[name],
          count: name === state.tab && name !== 'history' ? alerts?.totalCount : undefined,
        }))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <FacetBar
          label="Severity"
          chosen={state.severity}
          values={SEVERITIES.map((value) => ({
            value,
            ...faceOf(SEVERITY_LOOKS[value]),
            count: alerts?.facets.find((facet) => facet.value === value)?.count ?? 0,
          }))}
          onChoose={(severity) => void setState({ severity, ...FIRST_WINDOW })}
        />
        {scopes.map(
          ([name, value]) =>
            value !== null && (
              <Button
                key={name}
                aria-label={`No longer only ${name} ${value}`}
                onClick={() => void setState({ [name]: null, ...FIRST_WINDOW })}
              >
                {name} {value} ×
              </Button>
            ),
        )}
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable
        label="Alerts"
        columns={columns}
        connection={alerts}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={<Empty title={NONE[state.tab]} />}
      />
    </Page>
  );
}
