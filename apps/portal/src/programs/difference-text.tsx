import { clsx } from 'clsx';
import { compareLines } from './compare-lines.ts';

const LOOKS = { same: 'text-muted', added: 'bg-diff-add', removed: 'bg-diff-remove' } as const;
const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

/** What changed from one text to the next: the sign says it, the colour too. */
export function DifferenceText({ before, after }: { before: string; after: string }) {
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label="Difference"
      className="overflow-x-auto py-2 font-mono text-meta leading-5"
    >
      {compareLines(before, after).map(({ kind, text }, index) => (
        <div key={index} className={clsx('w-max min-w-full px-4 whitespace-pre', LOOKS[kind])}>
          {SIGNS[kind]} {text}
        </div>
      ))}
    </div>
  );
}
