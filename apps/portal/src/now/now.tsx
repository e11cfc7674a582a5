'use client';

import Link from 'next/link';
import { useEffect, useMemo } from 'react';
import { plural } from '../fleet/plural.ts';
import { isFiltering, sliceByHost } from '../fleet/filter.ts';
import { joinFleet } from '../fleet/join-fleet.ts';
import { findProblems } from '../fleet/problems.ts';
import type { Fleet } from '../fleet/rows.ts';
import { summarise } from '../fleet/summary.ts';
import { useFleet } from '../live/use-fleet.ts';
import { Activity } from './activity.tsx';
import { Counters } from './counters.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FleetContext } from './fleet-context.ts';
import { HostList } from './host-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { Runs } from './runs.tsx';
import { SearchField } from './search-field.tsx';
import { Sentence } from './sentence.tsx';
import { Skeleton } from './skeleton.tsx';
import { useFilter } from './use-filter.ts';

interface NowProps {
  /** Undefined when the gateway was too slow for the first paint. */
  readonly painted: Fleet | undefined;
}

/** The first page: what is wrong, where, since when, and the way to put it right. */
export function Now({ painted }: NowProps) {
  const fleet = useFleet(painted);
  const joined = useMemo(() => (fleet === undefined ? undefined : joinFleet(fleet)), [fleet]);
  return joined === undefined ? <Skeleton /> : <KnownFleet fleet={joined} />;
}

function KnownFleet({ fleet }: { fleet: Fleet }) {
  const [filter, setFilter] = useFilter();
  const summary = useMemo(() => summarise(fleet), [fleet]);
  const problems = useMemo(() => findProblems(fleet), [fleet]);
  const slices = useMemo(() => sliceByHost(fleet, filter), [fleet, filter]);
  const troubles = problems.length;
  useEffect(() => {
    document.title = troubles > 0 ? `(${troubles}) Now · dart` : 'Now · dart';
  }, [troubles]);
  return (
    <FleetContext value={fleet}>
      <main
        id="content"
        className="mx-auto grid max-w-[1800px] gap-x-6 gap-y-5 p-4 md:p-6 min-[1440px]:grid-cols-[minmax(0,1fr)_290px]"
      >
        <div className="flex flex-col gap-3 min-[1440px]:col-span-2">
          <Sentence summary={summary} />
          {summary.mood !== 'empty' && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <Counters counts={summary.counts} filter={filter} onFilter={setFilter} />
              {summary.counts.changes > 0 && (
                <Link
                  href="/changes"
                  prefetch={false}
                  className="font-medium text-accent underline underline-offset-2"
                >
                  Review {plural(summary.counts.changes, 'change')}
                </Link>
              )}
              <SearchField filter={filter} onFilter={setFilter} />
            </div>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {summary.mood === 'empty' && <FirstSteps />}
          {!isFiltering(filter) && <ProblemList problems={problems} />}
          <HostList slices={slices} filter={filter} onFilter={setFilter} />
        </div>
        {summary.mood !== 'empty' && (
          <aside aria-label="What happened" className="flex min-w-0 flex-col gap-5">
            <Runs runs={fleet.runs} />
            <Activity transitions={fleet.transitions} />
          </aside>
        )}
      </main>
    </FleetContext>
  );
}
