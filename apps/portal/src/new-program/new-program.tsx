'use client';

import {
  CreateProgramDocument,
  HostChoicesDocument,
  ProgramReviewDocument,
  type HostChoicesQuery,
} from '@dart/client/portal';
import { useRouter } from 'next/navigation';
import { plural } from '../fleet/plural.ts';
import type { Painted } from '../gateway/paint.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { useAnswer } from '../live/use-answer.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { useSending } from '../live/use-sending.ts';
import { useCanOrder } from '../now/use-can-order.ts';
import { operationPath } from '../operations/operation-path.ts';
import { programPath } from '../programs/program-path.ts';
import { useMayOrder } from '../shell/me-context.tsx';
import { toFilter, toHostChoice, toProgramInput } from './draft.ts';
import { hostChoices } from './host-choices.ts';
import { ReviewPane, type Review } from './review-pane.tsx';
import { useDraft } from './use-draft.ts';
import { WhatPane } from './what-pane.tsx';
import { WherePane } from './where-pane.tsx';

const VIEWS = [{ noun: 'HOSTS' }, { noun: 'ASSIGNMENTS' }] as const;
const NONE: Review['faults'] = [];

/** A new program in one page: what, where, and what would come of it. */
export function NewProgram({ painted }: { painted: Painted<HostChoicesQuery> }) {
  const mayOrder = useMayOrder();
  if (mayOrder) return <Panes painted={painted} />;
  return (
    <Page title="New program">
      <Empty title="Your role does not create programs.">
        <p className="text-muted">Operators and administrators do; ask one of them.</p>
      </Empty>
    </Page>
  );
}

function Panes({ painted }: { painted: Painted<HostChoicesQuery> }) {
  const router = useRouter();
  const { draft, write, clear, key } = useDraft();
  const choices = useLiveQuery(HostChoicesDocument, hostChoices(toFilter(draft)), { views: VIEWS, painted });
  const asked = { program: toProgramInput(draft), where: toHostChoice(draft) };
  const { answer, isCurrent, failure, askAgain } = useAnswer(
    ProgramReviewDocument,
    asked,
    choices.data?.hosts.totalCount,
  );
  const review = answer?.__typename === 'ProgramReview' ? answer : undefined;
  const refused =
    answer !== undefined && 'nextStep' in answer ? `${answer.message} ${answer.nextStep}` : undefined;
  const { send, isSending, refusal } = useSending();
  const canOrder = useCanOrder();
  const hindrance = findHindrance(draft.name, review, isCurrent);
  const create = async (): Promise<void> => {
    if (review === undefined || hindrance !== undefined || !canOrder) return;
    const done = await send(CreateProgramDocument, {
      input: {
        ...asked,
        expectedRevision: review.registered?.revision ?? 0,
        expectedHosts: review.hosts.total,
        batchSize: Number(draft.batchSize),
        idempotencyKey: key,
      },
    });
    if (done === undefined) {
      askAgain();
      return;
    }
    clear();
    router.push(done.operation === null ? programPath(done.program) : operationPath(done.operation.id));
  };
  const total = review?.hosts.total ?? 0;
  return (
    <Page
      title="New program"
      aside={<span className="text-muted max-md:hidden">kept in this tab until it is created</span>}
      actions={
        <Button variant="quiet" onClick={clear}>
          Begin anew
        </Button>
      }
    >
      <form
        aria-label="New program"
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] xl:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,4fr)]"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <WhatPane
          draft={draft}
          faults={review?.faults ?? NONE}
          warnings={review?.warnings ?? NONE}
          onChange={write}
        />
        <WherePane
          draft={draft}
          hosts={choices.data?.hosts}
          failure={choices.failure}
          onRetry={choices.refresh}
          onChange={write}
        />
        <ReviewPane
          draft={draft}
          review={review}
          failure={failure ?? refused}
          onRetry={askAgain}
          isCurrent={isCurrent}
        >
          {total > 1 && (
            <Field
              label="Hosts at a time"
              type="number"
              min={1}
              max={1000}
              required
              value={draft.batchSize}
              onChange={(event) => {
                write({ batchSize: event.target.value });
              }}
            />
          )}
          {refusal !== undefined && (
            <p role="alert" className="rounded-control border-l-2 border-fail bg-fail-tint p-2">
              {refusal}
            </p>
          )}
          <p role="status" className="text-muted">
            {hindrance}
          </p>
          <Button
            type="submit"
            variant="solid"
            size="large"
            disabled={hindrance !== undefined || isSending || !canOrder}
          >
            {total === 0 ? 'Create' : `Create and start on ${plural(total, 'host')}`}
          </Button>
        </ReviewPane>
      </form>
    </Page>
  );
}

/** Why it cannot be created as it stands; undefined: it can. */
function findHindrance(name: string, review: Review | undefined, isCurrent: boolean): string | undefined {
  if (name.trim() === '') return 'It needs a name.';
  if (review === undefined || !isCurrent) return 'The gateway is asked…';
  if (review.faults.length > 0) return `${plural(review.faults.length, 'fault')} to mend first.`;
  if (review.hosts.taken > 0) return 'Some of these hosts have it in another environment.';
  return undefined;
}
