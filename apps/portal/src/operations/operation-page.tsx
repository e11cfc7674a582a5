'use client';

import {
  CancelOperationDocument,
  OperationPageDocument,
  RetryOperationDocument,
  type OperationPageQuery,
  type PortalOperationFragment,
} from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { HostLink } from '../hosts/host-link.tsx';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Facts } from '../kit/facts.tsx';
import { Failure } from '../kit/failure.tsx';
import type { Column } from '../kit/list/data-table.tsx';
import { faceOf, FacetBar } from '../kit/list/facet-bar.tsx';
import { FIRST_WINDOW } from '../kit/list/list-window.ts';
import { WindowTable } from '../kit/list/window-table.tsx';
import { LookMark } from '../kit/look-mark.tsx';
import { Page } from '../kit/page.tsx';
import { Since } from '../kit/since.tsx';
import { Until } from '../kit/until.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { useSending } from '../live/use-sending.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { operationPageParsers, operationPageVariables, TARGET_STATES } from './operation-list-state.ts';
import { OPERATION_LOOKS, TARGET_LOOKS } from './operation-look.ts';
import { operationPath } from './operation-path.ts';
import { ProgressStrip } from './progress-strip.tsx';
import { sayOperation } from './say-operation.ts';

type Target = NonNullable<OperationPageQuery['operation']>['targets']['edges'][number]['node'];

const COUNTS = {
  FAILED: 'failed',
  RUNNING: 'running',
  WAITING: 'waiting',
  SUCCEEDED: 'succeeded',
  SKIPPED: 'skipped',
} as const;

const COLUMNS: readonly Column<Target>[] = [
  {
    key: 'host',
    head: 'Host',
    width: 'w-64',
    card: 'title',
    cell: ({ host }) => <HostLink name={host.name} />,
  },
  {
    key: 'state',
    head: 'State',
    width: 'w-36',
    card: 'corner',
    cell: ({ state }) => <LookMark look={TARGET_LOOKS[state]} />,
  },
  {
    key: 'message',
    head: 'Result',
    cell: ({ message, targets }) => (
      <span className="block break-words">
        {message ?? <span className="text-muted">{targets.join(', ')}</span>}
      </span>
    ),
  },
  {
    key: 'at',
    head: 'Ended',
    width: 'w-32',
    align: 'right',
    cell: ({ finishedAt }) => (finishedAt === null ? null : <Since at={finishedAt} suffix=" ago" />),
  },
];

/** One operation: how far it has got, what came of each target, and the ways to end or repeat it. */
export function OperationPage({ id, painted }: { id: string; painted: Painted<OperationPageQuery> }) {
  const [state, setState] = useQueryStates(operationPageParsers);
  const variables = operationPageVariables(id, state);
  const { data, failure, isLoading, refresh } = useLiveQuery(OperationPageDocument, variables, {
    views: [{ noun: 'OPERATIONS', id }],
    painted,
  });
  const operation = data?.operation;
  if (operation === null) return <NoOperation />;
  if (operation === undefined) {
    return (
      <Page title="Operation">
        {failure === undefined ? (
          <p aria-busy="true">Loading…</p>
        ) : (
          <Failure message={failure} onRetry={refresh} />
        )}
      </Page>
    );
  }
  const { counts, targets } = operation;
  return (
    <Page
      title={sayOperation(operation)}
      aside={<LookMark look={OPERATION_LOOKS[operation.state]} />}
      actions={<OperationActions operation={operation} onDone={refresh} />}
    >
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      <ProgressStrip counts={counts} />
      <Facts facts={factsOf(operation)} />
      <FacetBar
        label="State of the targets"
        chosen={state.state}
        values={TARGET_STATES.map((value) => ({
          value,
          ...faceOf(TARGET_LOOKS[value]),
          count: counts[COUNTS[value]],
        }))}
        onChoose={(chosen) => void setState({ state: chosen, ...FIRST_WINDOW })}
      />
      <WindowTable
        label="Targets"
        columns={COLUMNS}
        connection={targets}
        list={JSON.stringify(variables)}
        isLoading={isLoading}
        window={state}
        onTurn={(turn) => void setState(turn)}
        empty={<Empty title="No target is in this state." />}
      />
    </Page>
  );
}

function factsOf(operation: PortalOperationFragment) {
  const { batchSize, pauseSeconds, stopAfter, nextBatchAt, finishedAt } = operation;
  return {
    By: operation.requestedBy,
    Begun: <Since at={operation.requestedAt} suffix=" ago" />,
    Ended: finishedAt === null ? null : <Since at={finishedAt} suffix=" ago" />,
    Reason: operation.reason,
    'At a time': `${batchSize} of ${operation.counts.total}`,
    Pause: pauseSeconds === 0 ? null : `${pauseSeconds} s`,
    'Next batch': nextBatchAt === null ? null : <Until at={nextBatchAt} />,
    'Stops after': stopAfter === null ? null : `${stopAfter} failed`,
    'Cancelled by': operation.cancelledBy,
  };
}

interface OperationActionsProps {
  readonly operation: PortalOperationFragment;
  readonly onDone: () => void;
}

function OperationActions({ operation, onDone }: OperationActionsProps) {
  const { id, state, counts } = operation;
  const router = useRouter();
  const { send, isSending, refusal } = useSending();
  const [key] = useState(() => crypto.randomUUID());
  const mayOrder = useMayOrder();
  const canOrder = useCanOrder();
  if (!mayOrder) return null;
  const unfinished = counts.failed + counts.skipped;
  const retry = async (): Promise<void> => {
    const begun = await send(RetryOperationDocument, { input: { id, idempotencyKey: key } });
    if (begun !== undefined) router.push(operationPath(begun.operation.id));
  };
  return (
    <>
      {refusal !== undefined && (
        <span role="alert" className="text-fail">
          {refusal}
        </span>
      )}
      {state === 'RUNNING' && (
        <Button
          disabled={isSending || !canOrder}
          onClick={() => void send(CancelOperationDocument, { input: { id } }).then(onDone)}
        >
          Cancel the rest
        </Button>
      )}
      {state !== 'RUNNING' && unfinished > 0 && (
        <Button variant="solid" disabled={isSending || !canOrder} onClick={() => void retry()}>
          Retry {unfinished} {counts.skipped === 0 ? 'failed' : 'failed or left out'}
        </Button>
      )}
    </>
  );
}

function NoOperation() {
  return (
    <Page title="Operation">
      <Empty title="There is no operation of this id." />
    </Page>
  );
}
