'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { writePlace, type Place } from './log-row.ts';
import {
  writePattern,
  type LogMatch,
  type LogSearch,
  type SearchOptions,
  type SearchState,
} from './log-search.ts';

export interface Matches {
  readonly typed: string;
  readonly options: SearchOptions;
  /** The match that is being looked at, from 0; -1: none yet. */
  readonly index: number;
  readonly current: Place | undefined;
  readonly places: ReadonlySet<string>;
  readonly type: (typed: string) => void;
  readonly setOptions: (options: SearchOptions) => void;
  /** Begins the search, or goes to the next match where it is done already. */
  readonly submit: () => void;
  readonly searchOn: () => void;
  readonly go: (step: 1 | -1) => void;
  readonly clear: () => void;
}

const PLAIN: SearchOptions = { isExpression: false, matchesCase: false };

/** What is looked for in a log, and which match is being looked at. */
export function useMatches(
  search: LogSearch,
  { matches }: SearchState,
  {
    first,
    onSearch,
    onMatch,
  }: {
    /** What the address says at first. */
    readonly first: string;
    readonly onSearch: (typed: string) => void;
    readonly onMatch: (match: LogMatch) => void;
  },
): Matches {
  const [typed, setTyped] = useState(first);
  const [options, setOptions] = useState(PLAIN);
  const [index, setIndex] = useState(-1);
  const searched = useRef('');
  const places = useMemo(() => new Set(matches.map(({ place }) => writePlace(place))), [matches]);
  const start = (text: string, how: SearchOptions): void => {
    searched.current = writePattern(text, how);
    setIndex(-1);
    void search.search(searched.current);
  };
  useEffect(() => {
    if (first !== '') start(first, PLAIN);
    // Only what the address said when the page was opened.
  }, []);
  const go = (step: 1 | -1): void => {
    if (matches.length === 0) return;
    // The newest match first: that is what people look for.
    const next = index < 0 ? matches.length - 1 : (index + step + matches.length) % matches.length;
    const match = matches[next];
    setIndex(next);
    if (match !== undefined) onMatch(match);
  };
  return {
    typed,
    options,
    index,
    current: matches[index]?.place,
    places,
    type: setTyped,
    setOptions: (how) => {
      setOptions(how);
      if (searched.current !== '') start(typed, how);
    },
    submit: () => {
      if (typed !== '' && writePattern(typed, options) === searched.current) {
        go(-1);
        return;
      }
      onSearch(typed);
      start(typed, options);
    },
    searchOn: () => void search.searchOn(searched.current),
    go,
    clear: () => {
      setTyped('');
      onSearch('');
      start('', options);
    },
  };
}
