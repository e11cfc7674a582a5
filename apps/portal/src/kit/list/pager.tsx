import type { PortalPageFragment } from '@dart/client/portal';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../button.tsx';
import { FIRST_WINDOW, WINDOW_ROWS, type Turn, type WindowState } from './list-window.ts';

interface PagerProps {
  readonly window: WindowState;
  readonly info: PortalPageFragment;
  /** Absent where the gateway does not count. */
  readonly total: number | undefined;
  readonly shown: number;
  readonly onTurn: (turn: Turn) => void;
}

/** Which rows of how many, and the way to the next. Absent when all fit. */
export function Pager({ window, info, total, shown, onTurn }: PagerProps) {
  const hasPrevious = window.page > 1;
  if (!info.hasNextPage && !hasPrevious) return null;
  const first = (window.page - 1) * WINDOW_ROWS + 1;
  return (
    <nav aria-label="Windows of the list" className="flex flex-wrap items-center gap-2">
      <span className="text-muted">
        {shown > 0 && `${first.toLocaleString('en')} to ${(first + shown - 1).toLocaleString('en')}`}
        {shown > 0 && total !== undefined && ` of ${total.toLocaleString('en')}`}
      </span>
      <span className="flex-1" />
      <Button
        disabled={!hasPrevious}
        onClick={() => {
          const page = window.page - 1;
          // A window whose rows have all gone meanwhile has no cursor to go back from.
          const isFirst = page <= 1 || info.startCursor === null;
          onTurn(isFirst ? FIRST_WINDOW : { before: info.startCursor, after: null, page });
        }}
      >
        <ChevronLeft aria-hidden="true" className="size-3.5" />
        Previous
      </Button>
      <Button
        disabled={!info.hasNextPage}
        onClick={() => {
          onTurn({ after: info.endCursor, before: null, page: window.page + 1 });
        }}
      >
        Next
        <ChevronRight aria-hidden="true" className="size-3.5" />
      </Button>
    </nav>
  );
}
