'use client';

import type { View } from '@dart/client';
import { AlertListDocument, type AlertFilter } from '@dart/client/portal';
import { useMemo } from 'react';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { DataTable } from '../kit/list/data-table.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import { createAlertColumns } from './alert-columns.tsx';

interface AlertTableProps {
  readonly scope: AlertFilter;
  readonly views: readonly View[];
}

/** The last 50 alerts of one host or one program, open ones and those that are over. */
export function AlertTable({ scope, views }: AlertTableProps) {
  const variables = { first: 50, filter: scope };
  const { data, failure, isLoading, refresh } = useLiveQuery(AlertListDocument, variables, {
    views,
  });
  const columns = useMemo(() => createAlertColumns(refresh), [refresh]);
  const rows = data?.alerts.edges.map(({ node }) => node);
  if (failure !== undefined) return <Failure message={failure} onRetry={refresh} />;
  if (rows?.length === 0) return <Empty title="No alert has ever been raised here." />;
  return (
    <DataTable
      label="Alerts"
      columns={columns}
      rows={rows}
      list={JSON.stringify(scope)}
      isLoading={isLoading}
    />
  );
}
