'use client';

import { HostRunsDocument } from '@dart/client/portal';
import { describeRun } from '../fleet/describe-run.ts';
import { formatElapsed } from '../fleet/relative-time.ts';
import type { RunRow } from '../fleet/rows.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { DataTable, type Column } from '../kit/list/data-table.tsx';
import { Since } from '../kit/since.tsx';
import { StateGlyph } from '../kit/state-glyph.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';

const CAUSES: Readonly<Record<RunRow['cause'], string>> = {
  AUTORESTART: 'restarted by itself',
  AUTOSTART: 'with supervisord',
  COMMAND: 'by an order',
  FIRE: 'by its schedule',
  OUTSIDE: 'past dart',
  UNKNOWN: 'not known',
};

const COLUMNS: readonly Column<RunRow>[] = [
  {
    key: 'process',
    head: 'Process',
    card: 'title',
    cell: ({ process }) => <span className="font-medium">{process}</span>,
  },
  {
    key: 'outcome',
    head: 'Outcome',
    width: 'w-72',
    cell: (run) => {
      const { glyph, tone, words } = describeRun(run);
      return (
        <span className="flex min-w-0 items-center gap-2" title={words}>
          <StateGlyph glyph={glyph} tone={tone} />
          <span className="truncate">{words}</span>
        </span>
      );
    },
  },
  { key: 'cause', head: 'Started', width: 'w-48', cell: ({ cause }) => CAUSES[cause] },
  {
    key: 'took',
    head: 'Took',
    width: 'w-24',
    align: 'right',
    cell: ({ startedAt, endedAt }) =>
      startedAt === null || endedAt === null
        ? null
        : formatElapsed(Date.parse(endedAt) - Date.parse(startedAt)),
  },
  {
    key: 'at',
    head: 'When',
    width: 'w-32',
    card: 'corner',
    align: 'right',
    cell: ({ startedAt, nominalAt }) => {
      const at = startedAt ?? nominalAt;
      return at === null ? null : <Since at={at} suffix=" ago" />;
    },
  },
];

/** The last 50 executions on a host. */
export function HostRuns({ name }: { name: string }) {
  const { data, failure, refresh } = useLiveQuery(
    HostRunsDocument,
    { name },
    { views: [{ noun: 'RUNS', host: name }] },
  );
  const rows = data?.runs.edges.map(({ node }) => node);
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (rows?.length === 0) return <Empty title="Nothing has been run here yet." />;
  return (
    <DataTable label={`Runs on ${name}`} columns={COLUMNS} rows={rows} idOf={({ id }) => id} list={name} />
  );
}
