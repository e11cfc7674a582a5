'use client';

import type { PortalPageFragment } from '@dart/client/portal';
import type { ReactNode } from 'react';
import { DataTable, type DataTableProps } from './data-table.tsx';
import type { Identified } from './hold-rows.ts';
import type { Turn, WindowState } from './list-window.ts';
import { Pager } from './pager.tsx';

/** What the gateway answers for a window of a list. */
interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: PortalPageFragment;
  /** Absent where the gateway does not count. */
  readonly totalCount?: number;
}

interface WindowTableProps<Row extends Identified, Sort extends string> extends Omit<
  DataTableProps<Row, Sort>,
  'rows'
> {
  /** Undefined as long as nothing is known. */
  readonly connection: Connection<Row> | undefined;
  readonly window: WindowState;
  readonly onTurn: (turn: Turn) => void;
  /** In the place of the table when there are no rows. */
  readonly empty: ReactNode;
}

/** A window of a list as a table, or why it has no rows, and the way to the other windows. */
export function WindowTable<Row extends Identified, Sort extends string = never>({
  connection,
  window,
  onTurn,
  empty,
  ...table
}: WindowTableProps<Row, Sort>) {
  const rows = connection?.edges.map(({ node }) => node);
  return (
    <>
      {rows?.length === 0 && table.isLoading !== true ? empty : <DataTable {...table} rows={rows} />}
      {connection !== undefined && (
        <Pager
          window={window}
          info={connection.pageInfo}
          total={connection.totalCount}
          shown={connection.edges.length}
          onTurn={onTurn}
        />
      )}
    </>
  );
}
