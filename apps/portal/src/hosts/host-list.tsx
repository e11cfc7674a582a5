'use client';

import { HostListDocument, type HostListQuery } from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { EmptyList } from '../kit/list/empty-list.tsx';
import { Failure } from '../kit/failure.tsx';
import { HostGlyph } from '../kit/host-glyph.tsx';
import { FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { SearchBox } from '../kit/list/search-box.tsx';
import { useChoice } from '../kit/list/use-choice.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { CopyLine } from '../now/copy-line.tsx';
import { HOST_WORDS } from '../now/host-state.tsx';
import { ChoiceScopeBar } from '../operations/choice-scope-bar.tsx';
import { createHostColumns, type HostLine } from './host-columns.tsx';
import { HostPeek } from './host-peek.tsx';
import { HOST_STATES, hostListParsers, hostListVariables } from './host-list-state.ts';

const VIEWS = [{ noun: 'HOSTS' }, { noun: 'PROCESSES' }, { noun: 'PENDING_CHANGES' }] as const;

/** All hosts, a window at a time. */
export function HostList({ painted }: { painted: Painted<HostListQuery> }) {
  const [state, setState] = useQueryStates(hostListParsers);
  const variables = hostListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(HostListDocument, variables, {
    views: VIEWS,
    painted,
  });
  const search = useCallback((q: string) => void setState({ q, ...FIRST_WINDOW }), [setState]);
  const open = useCallback((host: HostLine) => void setState({ peek: host.name }), [setState]);
  const columns = useMemo(() => createHostColumns(open), [open]);
  const hosts = data?.hosts;
  const rows = useMemo(() => hosts?.edges.map(({ node }) => node) ?? [], [hosts]);
  const choice = useChoice(rows, JSON.stringify(variables.filter));
  const isFiltering = state.q !== '' || state.state.length > 0 || state.label.length > 0;
  return (
    <Page title="Hosts" aside={<Total count={hosts?.totalCount} />}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FacetBar
          label="State"
          values={HOST_STATES.map((value) => ({
            value,
            word: HOST_WORDS[value],
            glyph: <HostGlyph state={value} />,
            count:
              hosts?.facets.find((facet) => facet.field === 'states' && facet.value === value)?.count ?? 0,
          }))}
          chosen={state.state}
          onChoose={(chosen) => void setState({ state: chosen, ...FIRST_WINDOW })}
        />
        <SearchBox label="Search hosts" value={state.q} onSearch={search} />
        {state.label.map((label) => (
          <Button
            key={label}
            aria-label={`No longer only ${label}`}
            onClick={() => {
              void setState({ label: state.label.filter((other) => other !== label), ...FIRST_WINDOW });
            }}
          >
            {label} ×
          </Button>
        ))}
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable<HostLine, (typeof state)['sort']>
        label="Hosts"
        columns={columns}
        connection={hosts}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        openId={hosts?.edges.find(({ node }) => node.name === state.peek)?.node.id}
        onOpen={open}
        sorting={{
          by: state.sort,
          isDescending: state.desc,
          onSort: (sort, desc) => void setState({ sort, desc, ...FIRST_WINDOW }),
        }}
        choice={{ ...choice, name: ({ name }) => name }}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={
          <EmptyList
            noun="host"
            isFiltering={isFiltering}
            onShowAll={() => void setState({ q: null, state: null, label: null, ...FIRST_WINDOW })}
            title="No host has joined yet."
          >
            <p className="text-muted">
              An administrator makes a token with which the agent of a new host joins:
            </p>
            <CopyLine command="npx dart enrol NAME" />
          </EmptyList>
        }
      />
      <ChoiceScopeBar
        choice={choice}
        noun="host"
        scopeOf={(chosen) => ({ hosts: chosen.map(({ name }) => name) })}
        all={{
          scope: isFiltering ? { hostFilter: variables.filter ?? null } : { everyHost: true },
          total: hosts?.totalCount ?? 0,
        }}
      />
      {state.peek !== null && (
        <HostPeek key={state.peek} name={state.peek} onClose={() => void setState({ peek: null })} />
      )}
    </Page>
  );
}

function Total({ count }: { count: number | undefined }) {
  return count === undefined ? null : <span className="text-muted">{count.toLocaleString('en')}</span>;
}
