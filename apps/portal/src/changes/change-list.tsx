'use client';

import { ApplyChangesDocument, ChangeListDocument, type ChangeListQuery } from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { plural } from '../fleet/plural.ts';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { ConfirmButton } from '../kit/confirm-button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Page } from '../kit/page.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { useSending } from '../live/use-sending.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { operationPath } from '../operations/operation-path.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { asksFirst, ChangeCard, sayApply, type ChangeGroup } from './change-card.tsx';
import { changeListParsers, changeListVariables } from './change-list-state.ts';

const VIEWS = [{ noun: 'PENDING_CHANGES' }, { noun: 'ASSIGNMENTS' }] as const;

/** What waits to be applied, once for all hosts on which it is the same, with the difference and what it stops. */
export function ChangeList({ painted }: { painted: Painted<ChangeListQuery> }) {
  const [state, setState] = useQueryStates(changeListParsers);
  const router = useRouter();
  const { data, failure, isLoading, refresh } = useLiveQuery(ChangeListDocument, changeListVariables(state), {
    views: VIEWS,
    painted,
  });
  const { send, isSending, refusal } = useSending();
  const canOrder = useCanOrder();
  const mayOrder = useMayOrder();
  const groups = data?.pendingChangeGroups.edges.map(({ node }) => node) ?? [];
  const info = data?.pendingChangeGroups.pageInfo;
  const apply = async (wanted: readonly ChangeGroup[]): Promise<void> => {
    const hosts = Math.max(...wanted.map(({ hostCount }) => hostCount));
    const begun = await send(ApplyChangesDocument, {
      input: {
        ids: wanted.map(({ id }) => id),
        batchSize: Math.min(hosts, 10),
        idempotencyKey: crypto.randomUUID(),
      },
    });
    if (begun !== undefined) router.push(operationPath(begun.operation.id));
    else refresh();
  };
  const appliable = groups.filter(({ program }) => program !== null);
  const isDisabled = isSending || !canOrder;
  return (
    <Page
      title="Changes"
      aside={data && <span className="text-muted">{plural(groups.length, 'difference')} shown</span>}
      {...(mayOrder &&
        appliable.length > 1 && {
          actions: (
            <ConfirmButton
              variant="solid"
              disabled={isDisabled}
              question={appliable.some(asksFirst) ? sayApply(appliable) : undefined}
              onConfirm={() => void apply(appliable)}
            >
              Apply {appliable.length}
            </ConfirmButton>
          ),
        })}
    >
      {failure !== undefined && <Failure message={failure} onRetry={refresh} />}
      {refusal !== undefined && <Failure message={refusal} />}
      {data === undefined && failure === undefined && <p aria-busy="true">Loading…</p>}
      {data !== undefined && groups.length === 0 && !isLoading && (
        <Empty title="Nothing waits: what runs is what is configured." />
      )}
      <ul className="flex flex-col gap-4">
        {groups.map((group) => (
          <ChangeCard
            key={group.id}
            group={group}
            actions={
              mayOrder &&
              group.program !== null && (
                <ConfirmButton
                  disabled={isDisabled}
                  aria-label={`Apply ${group.group}`}
                  question={asksFirst(group) ? sayApply([group]) : undefined}
                  onConfirm={() => void apply([group])}
                >
                  Apply
                </ConfirmButton>
              )
            }
          />
        ))}
      </ul>
      <div className="flex justify-end gap-2 empty:hidden">
        {state.after !== null && (
          <Button onClick={() => void setState({ after: null })}>Back to the first</Button>
        )}
        {info?.hasNextPage === true && (
          <Button onClick={() => void setState({ after: info.endCursor })}>Next</Button>
        )}
      </div>
    </Page>
  );
}
