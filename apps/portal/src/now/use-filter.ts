'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { basePath } from '../configuration.ts';
import { formatFilter, parseFilter, type Filter } from '../fleet/filter.ts';

/** The filter in the page's address. Changing it asks the server for nothing: all rows are here. */
export function useFilter(): readonly [Filter, (filter: Filter) => void] {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const filter = useMemo(() => parseFilter(parameters), [parameters]);
  const setFilter = useCallback(
    (next: Filter) => {
      window.history.replaceState(null, '', `${basePath}${pathname}${formatFilter(next)}`);
    },
    [pathname],
  );
  return [filter, setFilter];
}
