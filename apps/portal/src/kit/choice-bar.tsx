import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { Choice } from './list/use-choice.ts';

interface ChoiceBarProps {
  /** "3 processes selected". */
  readonly words: string;
  readonly choice: Pick<Choice<never>, 'isAll' | 'takeAll' | 'clear'>;
  /** How many the filter matches; absent: all cannot be chosen. */
  readonly total?: number | undefined;
  /** What can be done to what is chosen. */
  readonly children: ReactNode;
}

/** Below a list of which rows are chosen: how many, and what can be done to them. */
export function ChoiceBar({ words, choice, total, children }: ChoiceBarProps) {
  return (
    <section
      aria-label="Selected rows"
      className="appearing sticky bottom-4 z-20 flex flex-wrap items-center gap-2 rounded-panel border border-accent bg-surface p-2 pl-3 shadow-lg max-md:bottom-20"
    >
      <span role="status" className="font-semibold">
        {words}
      </span>
      {total !== undefined && !choice.isAll && (
        <Button variant="quiet" onClick={choice.takeAll}>
          Select all {total.toLocaleString('en')}
        </Button>
      )}
      <span className="flex-1" />
      {children}
      <Button variant="quiet" aria-label="Select nothing" onClick={choice.clear}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </section>
  );
}
