'use client';

import { AlertListDocument, type AlertListQuery } from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { Pager } from '../kit/list/pager.tsx';
import { Page } from '../kit/page.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { TabBar } from '../kit/tab-bar.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { AlertRows } from './alert-rows.tsx';
import { ALERT_TABS, alertParsers, alertVariables } from './alert-state.ts';
import { SEVERITIES, SEVERITY_LOOKS } from './severity-look.tsx';

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
            word: SEVERITY_LOOKS[value].word,
            glyph: <StateGlyph glyph={SEVERITY_LOOKS[value].glyph} tone={SEVERITY_LOOKS[value].tone} />,
            count: alerts?.facets.find((facet) => facet.value === value)?.count ?? 0,
          }))}
          onChoose={(chosen) => {
            void setState({ severity: SEVERITIES.filter((name) => chosen.includes(name)), ...FIRST_WINDOW });
          }}
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
      {alerts?.edges.length === 0 && !isLoading ? (
        <Empty title={NONE[state.tab]} />
      ) : (
        <AlertRows
          rows={alerts?.edges.map(({ node }) => node)}
          list={JSON.stringify(variables)}
          isLoading={isLoading}
          onDone={refresh}
        />
      )}
      {alerts !== undefined && (
        <Pager
          window={state}
          info={alerts.pageInfo}
          total={alerts.totalCount}
          shown={alerts.edges.length}
          onTurn={(window) => void setState(window)}
        />
      )}
    </Page>
  );
}
