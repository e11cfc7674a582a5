'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSlash } from './use-slash.ts';

/** So long after the last letter the list is asked for. */
const PAUSE_MS = 150;

interface SearchBoxProps {
  /** "Search hosts": also what screen readers hear. */
  readonly label: string;
  readonly value: string;
  readonly onSearch: (value: string) => void;
}

/** Finds rows by a part of their names, on the server. `/` jumps into it, Escape empties it. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
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
    <label className="relative flex min-w-48 items-center max-md:grow md:w-72">
      <span className="sr-only">{label}</span>
      <Search aria-hidden="true" className="pointer-events-none absolute left-2 size-3.5 text-muted" />
      <input
        ref={field}
        type="search"
        value={draft}
        placeholder={label}
        aria-keyshortcuts="/"
        className="h-8 w-full rounded-control border border-control bg-surface pr-2 pl-7 text-table placeholder:text-muted max-md:h-11 max-md:text-[16px]"
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft('');
        }}
      />
    </label>
  );
}
