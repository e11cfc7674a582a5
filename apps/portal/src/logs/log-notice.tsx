'use client';

import { Button } from '../kit/button.tsx';
import type { LogState } from './log-store.ts';

/** Above the lines: why they stand still, or why others are shown than were asked for. */
export function LogNotice({ state, onRetry }: { state: LogState; onRetry: () => void }) {
  const { away, end, notice } = state;
  if (away !== undefined)
    return <Bar text={`${away.message} It is tried again by itself.`} detail={away.nextStep} />;
  if (end !== undefined) return <Bar text={end.message} detail={end.nextStep} onRetry={onRetry} />;
  return notice === undefined ? null : <Bar text={notice} detail="These are the last lines." />;
}

function Bar({ text, detail, onRetry }: { text: string; detail: string; onRetry?: () => void }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warn bg-warn-tint px-3 py-1.5"
    >
      <p className="min-w-0 flex-1 basis-64 break-words">
        <span className="font-medium">{text}</span> <span className="text-muted">{detail}</span>
      </p>
      {onRetry !== undefined && (
        <Button size="row" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** In the place of the lines, as long as there are none. */
export function NoLines({ state, onRetry }: { state: LogState; onRetry: () => void }) {
  const { phase, end, away } = state;
  if (phase === 'refused') {
    return (
      <Middle title="This log can’t be shown" text={`${end?.message ?? ''} ${end?.nextStep ?? ''}`.trim()}>
        <Button onClick={onRetry}>Try again</Button>
      </Middle>
    );
  }
  if (away !== undefined) {
    return (
      <Middle
        title="The host does not answer"
        text={`${away.message} ${away.nextStep} It is tried again by itself.`}
      />
    );
  }
  if (phase === 'opening') return <Middle title="Reading the log…" text="" />;
  return (
    <Middle title="Nothing has been written yet" text="Lines appear here as soon as they are written." />
  );
}

function Middle({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-2 bg-surface p-6 text-center">
      <p className="text-body font-medium">{title}</p>
      {text !== '' && <p className="max-w-prose break-words text-muted">{text}</p>}
      {children}
    </div>
  );
}
