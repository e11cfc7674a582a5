'use client';

import {
  AssignmentFacetsDocument,
  AssignmentGridDocument,
  type AssignmentGridQuery,
} from '@dart/client/portal';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { faceOf, FacetBar } from '../kit/list/facet-bar.tsx';
import { EmptyList } from '../kit/list/empty-list.tsx';
import { Failure } from '../kit/failure.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { SearchBox } from '../kit/list/search-box.tsx';
import { useChoice } from '../kit/list/use-choice.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { ASSIGNMENT_LOOKS } from '../hosts/assignment-state.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { CopyLine } from '../now/copy-line.tsx';
import type { AssignmentLine } from './assignment-changes.ts';
import { AssignmentChoiceBar } from './assignment-choice-bar.tsx';
import { createAssignmentColumns } from './assignment-columns.tsx';
import {
  ASSIGNMENT_STATUSES,
  assignmentListParsers,
  assignmentListVariables,
  type AssignmentListState,
} from './assignment-list-state.ts';

const VIEWS = [{ noun: 'ASSIGNMENTS' }, { noun: 'PROCESSES' }, { noun: 'PENDING_CHANGES' }] as const;

const EVERYTHING = { q: null, env: null, enabled: null, status: null, ...FIRST_WINDOW };

/** Which program runs on which host, all of them, a window at a time. */
export function AssignmentList({ painted }: { painted: Painted<AssignmentGridQuery> }) {
  const [state, setState] = useQueryStates(assignmentListParsers);
  const variables = assignmentListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(AssignmentGridDocument, variables, {
    views: VIEWS,
    painted,
  });
  const counted = useLiveQuery(AssignmentFacetsDocument, { filter: variables.filter ?? null }, { views: [] });
  const recount = counted.refresh;
  const changed = useCallback(() => {
    refresh();
    recount();
  }, [refresh, recount]);
  const search = useCallback((q: string) => void setState({ q, ...FIRST_WINDOW }), [setState]);
  const columns = useMemo(() => createAssignmentColumns(changed), [changed]);
  const assignments = data?.assignments;
  const rows = useMemo(() => assignments?.edges.map(({ node }) => node) ?? [], [assignments]);
  const choice = useChoice<AssignmentLine>(rows, JSON.stringify(variables.filter));
  const facets = counted.data?.assignments.facets;
  const countOf = (field: string, value: string) =>
    facets && { count: facets.find((facet) => facet.field === field && facet.value === value)?.count ?? 0 };
  const environments = facets?.filter(({ field }) => field === 'environment') ?? [];
  return (
    <Page
      title="Assignments"
      aside={assignments && <span className="text-muted">{assignments.totalCount.toLocaleString('en')}</span>}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <FacetBar
          label="On the host"
          values={ASSIGNMENT_STATUSES.map((value) => ({
            value,
            ...faceOf(ASSIGNMENT_LOOKS[value]),
            ...countOf('statuses', value),
          }))}
          chosen={state.status}
          onChoose={(status) => void setState({ status, ...FIRST_WINDOW })}
        />
        <FacetBar
          label="Enabled"
          isSingle
          values={(['true', 'false'] as const).map((value) => ({
            value,
            word: value === 'true' ? 'Enabled' : 'Disabled',
            ...countOf('enabled', value),
          }))}
          chosen={state.enabled === null ? [] : [state.enabled ? 'true' : 'false']}
          onChoose={([value]) => {
            void setState({ enabled: value === undefined ? null : value === 'true', ...FIRST_WINDOW });
          }}
        />
        {(environments.length > 1 || state.env !== null) && (
          <FacetBar
            label="Environment"
            isSingle
            values={environments.map(({ value, count }) => ({ value, count, word: value }))}
            chosen={state.env === null ? [] : [state.env]}
            onChoose={([env]) => void setState({ env: env ?? null, ...FIRST_WINDOW })}
          />
        )}
        <SearchBox label="Search programs and hosts" value={state.q} onSearch={search} />
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable<AssignmentLine, AssignmentListState['sort']>
        label="Assignments"
        columns={columns}
        connection={assignments}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        choice={{ ...choice, name: ({ program, host }) => `${program.name} on ${host.name}` }}
        sorting={{
          by: state.sort,
          isDescending: state.desc,
          onSort: (sort, desc) => void setState({ sort, desc, ...FIRST_WINDOW }),
        }}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={
          <EmptyList
            noun="assignment"
            isFiltering={isFiltering(state)}
            onShowAll={() => void setState(EVERYTHING)}
            title="No host is to run a program yet."
          >
            <p className="text-muted">Assign one to a host, or to all hosts with a label:</p>
            <CopyLine command="npx dart assign PROGRAM production HOST" />
          </EmptyList>
        }
      />
      <AssignmentChoiceBar choice={choice} onChange={changed} />
    </Page>
  );
}

const isFiltering = ({ q, env, enabled, status }: AssignmentListState): boolean =>
  q !== '' || env !== null || enabled !== null || status.length > 0;
