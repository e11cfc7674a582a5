'use client';

import { useRef } from 'react';
import type { Filter } from '../fleet/filter.ts';
import { SearchInput } from '../kit/search-input.tsx';
import { useSlash } from '../kit/use-slash.ts';

interface SearchFieldProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Finds hosts and programs by a part of their names. `/` jumps into it, Escape empties it. */
export function SearchField({ filter, onFilter }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const search = (text: string): void => {
    onFilter({ ...filter, search: text });
  };
  useSlash(field);
  return (
    <SearchInput
      ref={field}
      label="Search hosts and programs"
      value={filter.search}
      onType={search}
      onEmpty={() => {
        search('');
      }}
      frame="min-w-48 grow md:max-w-72 xl:ml-auto"
      className="h-7"
    />
  );
}
