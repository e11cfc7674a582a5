import type { Summary } from '../fleet/summary.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';

const SIGNS = {
  empty: { glyph: 'unknown', tone: 'idle' },
  well: { glyph: 'running', tone: 'ok' },
  waiting: { glyph: 'running', tone: 'ok' },
  trouble: { glyph: 'fatal', tone: 'fail' },
} as const;

/** How the fleet is, in one sentence. Screen readers hear it when it changes. */
export function Sentence({ summary }: { summary: Summary }) {
  return (
    <div className="flex items-start gap-3">
      <span className="mt-2 hidden scale-125 md:block">
        <StateGlyph {...SIGNS[summary.mood]} />
      </span>
      <h1
        aria-live="polite"
        data-testid="sentence"
        className="text-title font-semibold tracking-tight text-balance md:text-headline"
      >
        {summary.sentence}
      </h1>
    </div>
  );
}
