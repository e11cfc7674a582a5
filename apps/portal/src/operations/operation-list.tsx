'use client';

import {
  OperationListDocument,
  type OperationListQuery,
  type PortalOperationFragment,
} from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { ACTION_WORDS } from '../fleet/action-words.ts';
import { plural } from '../fleet/plural.ts';
import type { Painted } from '../gateway/paint.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { DataTable, type Column } from '../kit/list/data-table.tsx';
import { FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { Pager } from '../kit/list/pager.tsx';
import { RowLink } from '../kit/list/row-link.tsx';
import { Page } from '../kit/page.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { LookMark, OPERATION_LOOKS } from './operation-look.tsx';
import { OPERATION_STATES, operationListParsers, operationListVariables } from './operation-list-state.ts';
import { operationPath } from './operation-path.ts';
import { ProgressStrip } from './progress-strip.tsx';

const VIEWS = [{ noun: 'OPERATIONS' }] as const;

const COLUMNS: readonly Column<PortalOperationFragment>[] = [
  {
    key: 'what',
    head: 'Operation',
    card: 'title',
    cell: (operation) => (
      <span className="flex min-w-0 items-baseline gap-2">
        <RowLink href={operationPath(operation.id)} text={sayOperation(operation)} />
        <span className="truncate text-muted">{operation.reason}</span>
      </span>
    ),
  },
  {
    key: 'state',
    head: 'State',
    width: 'w-36',
    card: 'corner',
    cell: ({ state }) => <LookMark look={OPERATION_LOOKS[state]} />,
  },
  {
    key: 'progress',
    head: 'Progress',
    width: 'w-72',
    cell: ({ counts }) => (
      <span className="flex items-center gap-3 max-md:inline-flex max-md:w-56">
        <ProgressStrip counts={counts} />
        <span className="shrink-0 whitespace-nowrap text-muted">
          {counts.succeeded + counts.failed + counts.skipped} of {counts.total}
        </span>
      </span>
    ),
  },
  {
    key: 'by',
    head: 'By',
    width: 'w-40',
    cell: ({ requestedBy }) => <span className="truncate text-muted">{requestedBy}</span>,
  },
  {
    key: 'at',
    head: 'Begun',
    width: 'w-32',
    align: 'right',
    cell: ({ requestedAt }) => <Since at={requestedAt} suffix=" ago" />,
  },
];

/** "Restart on 40 hosts". */
export function sayOperation({ action, signal, counts }: PortalOperationFragment): string {
  const verb = `${ACTION_WORDS[action].verb}${signal === null ? '' : ` ${signal}`}`;
  return `${verb} on ${plural(counts.total, 'host')}`;
}

/** All actions on many hosts, the newest first. */
export function OperationList({ painted }: { painted: Painted<OperationListQuery> }) {
  const [state, setState] = useQueryStates(operationListParsers);
  const router = useRouter();
  const variables = operationListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(OperationListDocument, variables, {
    views: VIEWS,
    painted,
  });
  const operations = data?.operations;
  return (
    <Page title="Operations">
      <FacetBar
        label="State"
        chosen={state.state}
        values={OPERATION_STATES.map((value) => ({
          value,
          word: OPERATION_LOOKS[value].word,
          glyph: <StateGlyph glyph={OPERATION_LOOKS[value].glyph} tone={OPERATION_LOOKS[value].tone} />,
        }))}
        onChoose={(chosen) => {
          void setState({ state: OPERATION_STATES.filter((name) => chosen.includes(name)), ...FIRST_WINDOW });
        }}
      />
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {operations?.edges.length === 0 && !isLoading ? (
        <Empty
          title={
            state.state.length > 0 ? 'No operation matches.' : 'Nothing has been done to many hosts yet.'
          }
        >
          <p className="text-muted">An operation begins at a program: “Restart all…”.</p>
        </Empty>
      ) : (
        <DataTable
          label="Operations"
          columns={COLUMNS}
          rows={operations?.edges.map(({ node }) => node)}
          idOf={({ id }) => id}
          list={JSON.stringify(variables)}
          isLoading={isLoading}
          onOpen={({ id }) => {
            router.push(operationPath(id));
          }}
        />
      )}
      {operations !== undefined && (
        <Pager
          window={state}
          info={operations.pageInfo}
          shown={operations.edges.length}
          onTurn={(window) => void setState(window)}
        />
      )}
    </Page>
  );
}
