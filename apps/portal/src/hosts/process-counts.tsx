import type { ProcessState } from '@dart/client/portal';
import { describeProcess } from '../fleet/process-look.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';

/** What needs a person comes first. */
const ORDER: readonly ProcessState[] = [
  'FATAL',
  'BACKOFF',
  'UNKNOWN',
  'STOPPING',
  'STARTING',
  'RUNNING',
  'EXITED',
  'STOPPED',
];

interface ProcessCountsProps {
  readonly counts: readonly { readonly state: ProcessState; readonly count: number }[];
}

/** How many processes are in which state, the worst first. */
export function ProcessCounts({ counts }: ProcessCountsProps) {
  if (counts.length === 0) return <span className="text-muted">none</span>;
  const sorted = counts.toSorted((left, right) => ORDER.indexOf(left.state) - ORDER.indexOf(right.state));
  return (
    <span className="inline-flex flex-wrap gap-x-3 align-bottom">
      {sorted.map(({ state, count }) => {
        const { glyph, tone, word } = describeProcess({ state, expected: null });
        return (
          <span key={state} className="inline-flex items-center gap-1" title={`${count} ${word}`}>
            <StateGlyph glyph={glyph} tone={tone} />
            {count}
            <span className="sr-only"> {word.toLowerCase()}</span>
          </span>
        );
      })}
    </span>
  );
}
