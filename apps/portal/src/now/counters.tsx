'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { formatFilter, SHOWS, type Filter, type Show } from '../fleet/filter.ts';
import type { Counts } from '../fleet/summary.ts';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { HostGlyph } from '../kit/host-glyph.tsx';

const FACES: Readonly<Record<Show, { word: string; glyph: ReactNode }>> = {
  failing: { word: 'Failing', glyph: <StateGlyph glyph="fatal" tone="fail" /> },
  busy: { word: 'Changing', glyph: <StateGlyph glyph="starting" tone="busy" /> },
  running: { word: 'Running', glyph: <StateGlyph glyph="running" tone="ok" /> },
  stopped: { word: 'Stopped', glyph: <StateGlyph glyph="stopped" tone="idle" /> },
  changes: { word: 'Changes waiting', glyph: <span className="font-mono font-semibold text-busy">±</span> },
  away: { word: 'Hosts away', glyph: <HostGlyph state="SILENT" /> },
};

interface CountersProps {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Each count is a link that shows just those; followed again it shows all. */
export function Counters({ counts, filter, onFilter }: CountersProps) {
  return (
    <nav
      aria-label="Filter by state"
      className="flex flex-wrap gap-1.5 max-md:-mx-4 max-md:w-screen max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4 max-md:py-0.5"
    >
      {SHOWS.map((show) => {
        const current = filter.show === show;
        const next = { ...filter, show: current ? undefined : show };
        return (
          <a
            key={show}
            href={formatFilter(next) || '?'}
            aria-current={current ? 'true' : undefined}
            className={clsx(
              'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control border px-2 font-medium transition-colors duration-100 motion-reduce:transition-none max-md:h-11 max-md:px-3',
              current ? 'border-accent bg-busy-tint' : 'border-line bg-surface hover:border-control',
              counts[show] === 0 && !current && 'max-md:hidden',
            )}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onFilter(next);
            }}
          >
            {FACES[show].glyph}
            <span className="text-muted">{FACES[show].word}</span>
            <span>{counts[show].toLocaleString('en')}</span>
          </a>
        );
      })}
    </nav>
  );
}
