'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { RefObject } from 'react';
import { plural } from '../fleet/plural.ts';
import { Button } from '../kit/button.tsx';
import { SearchInput } from '../kit/search-input.tsx';
import type { SearchState } from './log-search.ts';
import { Toggle } from './toggle.tsx';
import type { Matches } from './use-matches.ts';

interface SearchBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly found: SearchState;
  readonly matches: Matches;
}

/** Searches the whole log on its host, rotated files too. Enter begins, and then goes from match to match. */
export function SearchBar({ field, found, matches }: SearchBarProps) {
  const { typed, options } = matches;
  return (
    <form
      role="search"
      aria-label="Search in the log"
      className="flex min-w-0 flex-wrap items-center gap-2 max-md:w-full"
      onSubmit={(event) => {
        event.preventDefault();
        matches.submit();
      }}
    >
      <SearchInput
        ref={field}
        label="Search the whole log"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onType={matches.type}
        onEmpty={matches.clear}
        frame="min-w-0 max-md:flex-1"
        className="h-7 font-mono placeholder:font-sans md:w-56"
      />
      <span className="flex items-center gap-1">
        <Toggle
          label="Regular expression"
          isOn={options.isExpression}
          onToggle={(isExpression) => {
            matches.setOptions({ ...options, isExpression });
          }}
        >
          .*
        </Toggle>
        <Toggle
          label="Match case"
          isOn={options.matchesCase}
          onToggle={(matchesCase) => {
            matches.setOptions({ ...options, matchesCase });
          }}
        >
          Aa
        </Toggle>
      </span>
      {found.phase !== 'idle' && (
        <span className="flex items-center gap-1">
          <span role="status" data-testid="matches" className="px-1 text-meta whitespace-nowrap text-muted">
            {describe(found, matches.index)}
          </span>
          <Button
            size="row"
            variant="quiet"
            aria-label="Previous match"
            title="Previous match (N)"
            disabled={found.matches.length === 0}
            onClick={() => {
              matches.go(-1);
            }}
          >
            <ChevronUp aria-hidden="true" className="size-3.5" />
          </Button>
          <Button
            size="row"
            variant="quiet"
            aria-label="Next match"
            title="Next match (n)"
            disabled={found.matches.length === 0}
            onClick={() => {
              matches.go(1);
            }}
          >
            <ChevronDown aria-hidden="true" className="size-3.5" />
          </Button>
          {found.end?.reason === 'LIMIT' && found.phase === 'done' && (
            <Button size="row" onClick={matches.searchOn}>
              Search on
            </Button>
          )}
        </span>
      )}
    </form>
  );
}

function describe({ phase, matches, share, end }: SearchState, current: number): string {
  if (phase === 'failed') return end?.message ?? 'The search failed.';
  const count = matches.length;
  const found =
    count === 0 || current < 0
      ? plural(count, 'match', 'matches')
      : `${(current + 1).toLocaleString('en')} of ${plural(count, 'match', 'matches')}`;
  if (phase === 'done') return end?.reason === 'LIMIT' ? `${found} so far` : found;
  return share === undefined ? `${found}, searching…` : `${found}, ${Math.floor(share * 100)} % searched`;
}
