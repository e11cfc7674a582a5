'use client';

import { ProgramListDocument, type ProgramListQuery } from '@dart/client/portal';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { buttonLook } from '../kit/button.tsx';
import { EmptyList } from '../kit/list/empty-list.tsx';
import { Failure } from '../kit/failure.tsx';
import { FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { SearchBox } from '../kit/list/search-box.tsx';
import { useChoice } from '../kit/list/use-choice.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { Page } from '../kit/page.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { CopyLine } from '../now/copy-line.tsx';
import { useMayOrder } from '../shell/me-context.tsx';
import { ChoiceScopeBar } from '../operations/choice-scope-bar.tsx';
import { programColumns, type ProgramLine } from './program-columns.tsx';
import { programListParsers, programListVariables, type ProgramListState } from './program-list-state.ts';
import { programPath } from './program-path.ts';

const VIEWS = [
  { noun: 'PROGRAMS' },
  { noun: 'PROCESSES' },
  { noun: 'ASSIGNMENTS' },
  { noun: 'PENDING_CHANGES' },
] as const;

const EVERYTHING = { q: null, env: null, scheduled: null, ...FIRST_WINDOW };

/** All programs, a window at a time. */
export function ProgramList({ painted }: { painted: Painted<ProgramListQuery> }) {
  const [state, setState] = useQueryStates(programListParsers);
  const router = useRouter();
  const mayOrder = useMayOrder();
  const variables = programListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(ProgramListDocument, variables, {
    views: VIEWS,
    painted,
  });
  const search = useCallback((q: string) => void setState({ q, ...FIRST_WINDOW }), [setState]);
  const programs = data?.programs;
  const environments = programs?.facets.filter(({ field }) => field === 'environment') ?? [];
  const rows = useMemo(() => programs?.edges.map(({ node }) => node) ?? [], [programs]);
  const choice = useChoice(rows, JSON.stringify(variables.filter));
  const isFiltering = state.q !== '' || state.env !== null || state.scheduled !== null;
  return (
    <Page
      title="Programs"
      aside={programs && <span className="text-muted">{programs.totalCount.toLocaleString('en')}</span>}
      {...(mayOrder && { actions: <NewProgramLink /> })}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {(environments.length > 1 || state.env !== null) && (
          <FacetBar
            label="Environment"
            isSingle
            values={environments.map(({ value, count }) => ({ value, count, word: value }))}
            chosen={state.env === null ? [] : [state.env]}
            onChoose={([env]) => void setState({ env: env ?? null, ...FIRST_WINDOW })}
          />
        )}
        <FacetBar
          label="Schedule"
          isSingle
          values={[{ value: 'true', word: 'With a schedule' }]}
          chosen={state.scheduled === true ? ['true'] : []}
          onChoose={([chosen]) => {
            void setState({ scheduled: chosen === undefined ? null : true, ...FIRST_WINDOW });
          }}
        />
        <SearchBox label="Search programs" value={state.q} onSearch={search} />
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable<ProgramLine, ProgramListState['sort']>
        label="Programs"
        columns={programColumns}
        connection={programs}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        onOpen={(program) => {
          router.push(programPath(program));
        }}
        sorting={{
          by: state.sort,
          isDescending: state.desc,
          onSort: (sort, desc) => void setState({ sort, desc, ...FIRST_WINDOW }),
        }}
        choice={{ ...choice, name: ({ name, environment }) => `${name} (${environment})` }}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={
          <EmptyList
            noun="program"
            isFiltering={isFiltering}
            onShowAll={() => void setState(EVERYTHING)}
            title="No program is registered yet."
          >
            <p className="text-muted">
              Write one here, or register a YAML file with as many as you like at once:
            </p>
            <CopyLine command="npx dart register dartrc.yaml" />
          </EmptyList>
        }
      />
      <ChoiceScopeBar
        choice={choice}
        noun="program"
        scopeOf={(chosen) => ({ programIds: chosen.map(({ id }) => id) })}
        all={{
          scope: isFiltering ? { programFilter: variables.filter ?? null } : { everyHost: true },
          total: programs?.totalCount ?? 0,
        }}
      />
    </Page>
  );
}

function NewProgramLink() {
  return (
    <Link href="/programs/new" prefetch={false} className={buttonLook('solid', 'normal')}>
      New program
    </Link>
  );
}
