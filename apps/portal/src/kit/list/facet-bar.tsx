import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { Look } from '../../fleet/process-look.ts';
import { StateGlyph } from '../state-glyph.tsx';

interface FacetValue<Value extends string> {
  readonly value: Value;
  readonly word: string;
  readonly glyph?: ReactNode;
  /** Rows that have it under the other filters; absent when the gateway does not count them. */
  readonly count?: number;
}

interface FacetBarProps<Value extends string> {
  /** "State": what the values are of. */
  readonly label: string;
  readonly values: readonly FacetValue<Value>[];
  readonly chosen: readonly Value[];
  /** What is chosen now, in the order of the values. */
  readonly onChoose: (chosen: Value[]) => void;
  /** At most one of them at a time. */
  readonly isSingle?: boolean;
}

/** The values of one facet as switches with their counts. On a phone they scroll sideways. */
export function FacetBar<Value extends string>(props: FacetBarProps<Value>) {
  const { label, values, chosen, onChoose, isSingle = false } = props;
  const choose = (value: Value): void => {
    const others = isSingle ? [] : chosen.filter((other) => other !== value);
    const next = chosen.includes(value) ? others : [...others, value];
    onChoose(values.map((each) => each.value).filter((each) => next.includes(each)));
  };
  return (
    <div
      role="group"
      aria-label={label}
      className="flex flex-wrap gap-1.5 max-md:-mx-4 max-md:w-screen max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:py-0.5"
    >
      {values.map(({ value, word, glyph, count }) => {
        const isChosen = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isChosen}
            className={clsx(
              'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-control border px-2 font-medium max-md:h-11 max-md:px-3',
              isChosen ? 'border-accent bg-busy-tint' : 'border-line bg-surface hover:border-control',
            )}
            onClick={() => {
              choose(value);
            }}
          >
            {glyph}
            <span className={isChosen ? 'text-text' : 'text-muted'}>{word}</span>
            {count !== undefined && <span>{count.toLocaleString('en')}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** A state's look as that of a value. */
export const faceOf = ({ glyph, tone, word }: Look) => ({
  word,
  glyph: <StateGlyph glyph={glyph} tone={tone} />,
});
