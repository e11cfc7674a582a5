'use client';

import type { Filter, HostSlice } from '../fleet/filter.ts';
import { Button } from '../kit/button.tsx';
import { HostPanel } from './host-panel.tsx';

interface HostListProps {
  readonly slices: readonly HostSlice[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** All hosts with what of them matches, by name, so that nothing moves when a state changes. */
export function HostList({ slices, filter, onFilter }: HostListProps) {
  if (slices.length > 0) {
    return slices.map((slice) => <HostPanel key={slice.host.id} slice={slice} />);
  }
  if (filter.show === undefined && filter.search === '') return null;
  return (
    <div className="flex flex-col items-start gap-3 rounded-panel border border-dashed border-control p-6">
      <p className="text-body">
        Nothing matches{filter.search === '' ? ' this filter' : <> “{filter.search}”</>}.
      </p>
      <Button
        onClick={() => {
          onFilter({ show: undefined, search: '' });
        }}
      >
        Show everything
      </Button>
    </div>
  );
}
