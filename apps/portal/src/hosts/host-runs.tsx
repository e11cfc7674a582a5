'use client';

import { RunListDocument } from '@dart/client/portal';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { DataTable } from '../kit/list/data-table.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { runColumns } from '../runs/run-columns.tsx';

/** The last 50 executions on a host. */
export function HostRuns({ name }: { name: string }) {
  const { data, failure, refresh } = useLiveQuery(
    RunListDocument,
    { first: 50, filter: { host: name } },
    { views: [{ noun: 'RUNS', host: name }] },
  );
  const rows = data?.runs.edges.map(({ node }) => node);
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (rows?.length === 0) return <Empty title="Nothing has been run here yet." />;
  return <DataTable label={`Runs on ${name}`} columns={runColumns} rows={rows} list={name} />;
}
