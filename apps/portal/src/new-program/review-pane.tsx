'use client';

import type { ProgramReviewQuery } from '@dart/client/portal';
import type { ReactNode } from 'react';
import { plural } from '../fleet/plural.ts';
import { Failure } from '../kit/failure.tsx';
import { Panel } from '../kit/panel.tsx';
import { DifferenceText } from '../programs/difference-text.tsx';
import { IniText } from '../programs/ini-text.tsx';
import { PreviewTable } from '../schedules/preview-table.tsx';
import { readKeys } from './body-text.ts';
import type { Draft } from './draft.ts';
import { IssueList } from './issue-list.tsx';
import { PaneHeading } from './pane-heading.tsx';

export type Review = Extract<ProgramReviewQuery['answer'], { readonly __typename: 'ProgramReview' }>;

interface ReviewPaneProps {
  readonly draft: Draft;
  readonly review: Review | undefined;
  /** Why there is none: the gateway's words. */
  readonly failure: string | undefined;
  readonly onRetry: () => void;
  readonly isCurrent: boolean;
  /** The button, and what it needs. */
  readonly children: ReactNode;
}

/** What would come of it, as the gateway says, while it is written. */
export function ReviewPane({ draft, review, failure, onRetry, isCurrent, children }: ReviewPaneProps) {
  return (
    <Panel aria-labelledby="review" className="min-w-0 lg:max-xl:col-span-2" aria-busy={!isCurrent}>
      <PaneHeading id="review" number={3} title="Review">
        <span className="text-meta text-muted">{isCurrent ? 'checked by the gateway' : 'checking…'}</span>
      </PaneHeading>
      {failure !== undefined && (
        <div className="p-4">
          <Failure message={failure} onRetry={onRetry} />
        </div>
      )}
      {review !== undefined && <Outcome draft={draft} review={review} />}
      <div className="flex flex-col gap-3 border-t border-line p-4">{children}</div>
    </Panel>
  );
}

function Outcome({ draft, review }: { draft: Draft; review: Review }) {
  const { section, registered, schedules, hosts } = review;
  const isUntouched = draft.name === '' && draft.body.trim() === '';
  if (isUntouched)
    return <p className="p-4 text-muted">Write a name and a command: what will be written stands here.</p>;
  return (
    <>
      <IssueList faults={review.faults} warnings={review.warnings} />
      <h3 className="px-4 pt-3 text-meta font-medium text-muted">
        {registered === null
          ? 'A new section, as each host writes it'
          : `It is registered with revision ${registered.revision}; this would become revision ${registered.revision + 1}`}
      </h3>
      {registered === null ? (
        <IniText text={section} />
      ) : (
        <DifferenceText before={headed(section, registered.configuration)} after={section} />
      )}
      {registered !== null && registered.schedule !== null && draft.schedule === null && (
        <p className="border-l-2 border-warn bg-warn-tint px-4 py-2">
          It has the schedule {registered.schedule}, which would be removed.
        </p>
      )}
      <h3 className="px-4 pt-2 text-meta font-medium text-muted">Hosts</h3>
      <ul className="list-disc px-4 pb-3 pl-8">
        {sayHosts(hosts).map((sentence) => (
          <li key={sentence} className="break-words">
            {sentence}
          </li>
        ))}
        {readKeys(draft.body).get('autostart')?.toLowerCase() === 'false' && (
          <li>
            autostart is false: the hosts take it over, and{' '}
            {schedules.length > 0 ? 'its schedule starts it' : 'it waits until somebody starts it'}.
          </li>
        )}
      </ul>
      {schedules.map((preview, index) => (
        <section key={index} aria-label="Schedule" className="border-t border-line pt-2">
          <h3 className="px-4 pb-1 font-medium">{preview.words}</h3>
          <PreviewTable preview={preview} />
        </section>
      ))}
    </>
  );
}

/** What is registered, below the header of what would be. */
const headed = (section: string, body: string): string => `${section.split('\n', 1)[0] ?? ''}\n${body}`;

function sayHosts({ total, offline, assigned, taken, sample, takenSample }: Review['hosts']): string[] {
  if (total === 0) return ['No host is chosen: it is registered, and nothing starts.'];
  const rest = total - sample.length;
  const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
  return [
    `${plural(total, 'host')}: ${sample.join(', ')}${more}.`,
    ...(assigned > 0
      ? [
          `${plural(assigned, 'host')} of them ${assigned === 1 ? 'has' : 'have'} it already, and would update it.`,
        ]
      : []),
    ...(offline > 0
      ? [
          `${plural(offline, 'host')} of them ${offline === 1 ? 'is' : 'are'} not online: it is assigned there, and waits until somebody updates it.`,
        ]
      : []),
    ...(taken > 0
      ? [
          `${plural(taken, 'host')} ${taken === 1 ? 'has' : 'have'} it in another environment: ${takenSample.join(', ')}. Leave these out, or unassign it there first.`,
        ]
      : []),
  ];
}
