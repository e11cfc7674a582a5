'use client';

import { SchedulePreviewDocument, type PortalPreviewFragment } from '@dart/client/portal';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAnswer } from '../live/use-answer.ts';
import { PreviewTable } from './preview-table.tsx';
import { toScheduleInput, type ScheduleDraft } from './schedule-draft.ts';
import { ScheduleFields } from './schedule-fields.tsx';

interface ScheduleFormProps {
  readonly draft: ScheduleDraft;
  /** What it does as it is registered; undefined: it is not, or not as it is written here. */
  readonly known: { readonly words: string; readonly preview: PortalPreviewFragment | null } | undefined;
  readonly onChange: (change: Partial<ScheduleDraft>) => void;
  readonly onRemove: () => void;
  /** The gateway has found no fault with it, as it was sent. */
  readonly onApproved: (sent: string) => void;
}

/** A schedule to be changed, with what it will do as the gateway says, while it is written. */
export function ScheduleForm({ draft, known, onChange, onRemove, onApproved }: ScheduleFormProps) {
  const isEmpty = (draft.kind === 'cron' ? draft.cron : draft.at).trim() === '';
  const isAsked = known === undefined && !isEmpty;
  const schedule = toScheduleInput(draft);
  const sent = JSON.stringify(schedule);
  const { answer, isCurrent, failure, askAgain } = useAnswer(
    SchedulePreviewDocument,
    isAsked ? { schedule } : undefined,
  );
  const asked = isAsked ? answer : undefined;
  const preview = asked?.__typename === 'SchedulePreview' ? asked : undefined;
  const faults = asked?.__typename === 'InvalidInputError' ? asked.issues : [];
  const shown = known ?? (preview === undefined ? undefined : { words: preview.words, preview });
  const isApproved = isCurrent && preview !== undefined;
  useEffect(() => {
    if (isApproved) onApproved(sent);
  }, [isApproved, sent, onApproved]);
  return (
    <Panel aria-label={`Schedule ${draft.name}`}>
      <header className="flex flex-wrap items-center gap-2 border-b border-line bg-raised/60 px-4 py-2">
        <h2 className="min-w-0 font-semibold" aria-live="polite">
          {shown?.words ?? (faults.length > 0 ? 'This is no schedule yet' : 'A new schedule')}
        </h2>
        <Button
          variant="quiet"
          size="row"
          className="ml-auto"
          aria-label={`Remove schedule ${draft.name}`}
          onClick={onRemove}
        >
          <X aria-hidden="true" className="size-3.5" />
          Remove
        </Button>
      </header>
      <div className="border-b border-line p-4">
        <ScheduleFields draft={draft} faults={faults} onChange={onChange} />
      </div>
      {failure !== undefined && <Failure message={failure} onRetry={askAgain} />}
      <div aria-busy={isAsked && !isCurrent} className={isAsked && !isCurrent ? 'opacity-60' : undefined}>
        {shown !== undefined ? (
          <PreviewTable preview={shown.preview} />
        ) : (
          <p className="px-4 py-2 text-muted">The next runs stand here once it is a schedule.</p>
        )}
      </div>
    </Panel>
  );
}
