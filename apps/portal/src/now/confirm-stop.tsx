'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';

interface ConfirmStopProps {
  readonly subject: string;
  readonly onStop: () => void;
  /** `isAnswered`: by Escape or the button, not by going somewhere else. */
  readonly onKeep: (isAnswered: boolean) => void;
}

/**
 * The second step of stopping, in the place of the first. What stops is not where the first click was, so that a
 * double click keeps it; Enter stops, Escape or leaving keeps.
 */
export function ConfirmStop({ subject, onStop, onKeep }: ConfirmStopProps) {
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    stop.current?.focus();
  }, []);
  return (
    <span
      data-asking
      className="flex items-center justify-end gap-1 md:absolute md:inset-y-0 md:right-0 md:z-10 md:pr-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeep(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onKeep(false);
      }}
    >
      <Button
        ref={stop}
        size="row"
        variant="danger"
        className="min-w-0 shrink"
        title={`Stop ${subject}?`}
        onClick={onStop}
      >
        <span className="truncate">Stop {subject}?</span>
      </Button>
      <Button
        size="row"
        onClick={() => {
          onKeep(true);
        }}
      >
        Keep
      </Button>
    </span>
  );
}
