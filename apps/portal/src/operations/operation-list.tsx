'use client';

import {
  OperationListDocument,
  type OperationListQuery,
  type PortalOperationFragment,
} from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import type { Painted } from '../gateway/paint.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { faceOf, FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { RowLink } from '../kit/list/row-link.tsx';
import { WindowTable } from '../kit/list/window-table.tsx';
import { LookMark } from '../kit/look-mark.tsx';
import { Page } from '../kit/page.tsx';
import { Since } from '../kit/since.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { OPERATION_LOOKS } from './operation-look.ts';
import { OPERATION_STATES, operationListParsers, operationListVariables } from './operation-list-state.ts';
import { operationPath } from './operation-path.ts';
import { ProgressStrip } from './progress-strip.tsx';
import { sayOperation } from './say-operation.ts';

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

/** All actions on many hosts, the newest first. */
export function OperationList({ painted }: { painted: Painted<OperationListQuery> }) {
  const [state, setState] = useQueryStates(operationListParsers);
  const router = useRouter();
  const variables = operationListVariables(state);
  const { data, failure, isLoading, refresh } = useLiveQuery(OperationListDocument, variables, {
    views: VIEWS,
    painted,
  });
  return (
    <Page title="Operations">
      <FacetBar
        label="State"
        chosen={state.state}
        values={OPERATION_STATES.map((value) => ({ value, ...faceOf(OPERATION_LOOKS[value]) }))}
        onChoose={(chosen) => void setState({ state: chosen, ...FIRST_WINDOW })}
      />
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <WindowTable
        label="Operations"
        columns={COLUMNS}
        connection={data?.operations}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        onOpen={({ id }) => {
          router.push(operationPath(id));
        }}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={
          <Empty
            title={
              state.state.length > 0 ? 'No operation matches.' : 'Nothing has been done to many hosts yet.'
            }
          >
            <p className="text-muted">An operation begins at a program: “Restart all…”.</p>
          </Empty>
        }
      />
    </Page>
  );
}
