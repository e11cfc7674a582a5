'use client';

import { useEffect, useRef, useState } from 'react';
import { SearchInput } from '../search-input.tsx';
import { useSlash } from '../use-slash.ts';

/** So long after the last letter the list is asked for. */
const PAUSE_MS = 150;
const BAR = 'min-w-48 max-md:grow md:w-72';

interface SearchBoxProps {
  /** "Search hosts": also what screen readers hear. */
  readonly label: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
  /** The classes of its frame, where it stands in no bar. */
  readonly frame?: string;
}

/** Finds rows by a part of their names, on the server. `/` jumps into it, Escape empties it. */
export function SearchBox({ label, value, onSearch, frame = BAR }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(value);
  const sent = useRef(value);
  useSlash(field);
  useEffect(() => {
    // "Show everything" or the browser's Back changed it elsewhere.
    if (value !== sent.current) setDraft(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    if (draft === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = draft;
      onSearch(draft);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [draft, onSearch]);
  return (
    <SearchInput
      ref={field}
      label={label}
      value={draft}
      onType={setDraft}
      onEmpty={() => {
        setDraft('');
      }}
      frame={frame}
      className="h-8"
    />
  );
}
