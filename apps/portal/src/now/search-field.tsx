'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Filter } from '../fleet/filter.ts';

interface SearchFieldProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Finds hosts and programs by a part of their names. `/` jumps into it, Escape empties it. */
export function SearchField({ filter, onFilter }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || typing || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => {
      document.removeEventListener('keydown', jump);
    };
  }, []);
  return (
    <label className="relative flex min-w-48 grow items-center md:max-w-72 xl:ml-auto">
      <span className="sr-only">Search hosts and programs</span>
      <Search aria-hidden="true" className="pointer-events-none absolute left-2 size-3.5 text-muted" />
      <input
        ref={field}
        type="search"
        value={filter.search}
        placeholder="Search hosts and programs"
        aria-keyshortcuts="/"
        className="h-7 w-full rounded-control border border-control bg-surface pr-2 pl-7 text-table placeholder:text-muted max-md:h-11 max-md:text-[16px]"
        onChange={(event) => {
          onFilter({ ...filter, search: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onFilter({ ...filter, search: '' });
        }}
      />
    </label>
  );
}
