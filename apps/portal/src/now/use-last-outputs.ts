'use client';

import { LastOutputsDocument } from '@dart/client/portal';
import { useMemo } from 'react';
import type { Problem } from '../fleet/problems.ts';
import { useLiveQuery } from '../live/use-live-query.ts';

const RUNS = [{ noun: 'RUNS' }] as const;

/** Of so many of the worst it is shown what they wrote. */
const MOST = 10;

/** What the failing processes wrote before their last end, by their ids; read again when one of them ends once more. */
export function useLastOutputs(problems: readonly Problem[]): ReadonlyMap<string, string> {
  const failing = problems.filter((problem) => problem.kind === 'process').slice(0, MOST);
  const ids = failing.map(({ id }) => id);
  const { data } = useLiveQuery(LastOutputsDocument, { ids }, { views: RUNS });
  return useMemo(
    () =>
      new Map(
        data?.nodes.flatMap((node) =>
          node?.__typename === 'Process' && node.lastOutput !== null ? [[node.id, node.lastOutput]] : [],
        ),
      ),
    [data],
  );
}
