'use client';

import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { ChoiceBox } from './choice-box.tsx';
import type { Identified } from './hold-rows.ts';
import { CARD, ROW_CELL, TABLE_ROW } from './row-layout.ts';
import { UpdatesWaiting } from './updates-waiting.tsx';
import type { Choice } from './use-choice.ts';
import { useHeldRows } from './use-held-rows.ts';
import { walkRows } from './walk-rows.ts';

export interface Column<Row, Sort extends string = never> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** The column can be sorted by this. */
  readonly sort?: Sort;
  /** Tailwind's class of the width; one column has none and takes the rest. */
  readonly width?: string;
  /** Where it stands on a phone's card; `line`, with its head before it, unless told. */
  readonly card?: keyof typeof CARD;
  readonly align?: 'right';
}

export interface Sorting<Sort extends string> {
  readonly by: Sort;
  readonly isDescending: boolean;
  readonly onSort: (by: Sort, isDescending: boolean) => void;
}

export interface DataTableProps<Row extends Identified, Sort extends string> {
  /** What the rows are: "Hosts". */
  readonly label: string;
  readonly columns: readonly Column<Row, Sort>[];
  /** Undefined as long as nothing is known. */
  readonly rows: readonly Row[] | undefined;
  /** Names the filter, order and window: rows of another list never wait. */
  readonly list: string;
  readonly sorting?: Sorting<Sort>;
  /** The rows are those of other arguments than were asked for. */
  readonly isLoading?: boolean;
  /** The row that is opened beside the list. */
  readonly openId?: string | undefined;
  readonly onOpen?: (row: Row) => void;
  /** Rows can be chosen, for an action on many; `name` is what the box of a row is called by. */
  readonly choice?: Choice<Row> & { readonly name: (row: Row) => string };
}

/**
 * A window of a list: a table, on a phone a card for each row. What changes in a row shows at once; rows come, go and
 * move only when neither pointer nor focus is among them, or when asked to.
 */
export function DataTable<Row extends Identified, Sort extends string = never>(
  props: DataTableProps<Row, Sort>,
) {
  const { label, columns, rows = [], list, isLoading = false, openId, onOpen, choice } = props;
  const { rows: shown, waiting, release, holders } = useHeldRows(rows, list);
  return (
    <div {...holders} className="relative" aria-busy={isLoading || props.rows === undefined}>
      <UpdatesWaiting count={waiting} onShow={release} />
      <div className="rounded-panel border border-line bg-surface">
        <table
          role="table"
          aria-label={label}
          className="w-full table-fixed max-md:block"
          onKeyDown={(event) => {
            walkRows(event, (id, isRange) => {
              const row = shown.find((each) => each.id === id);
              if (row !== undefined && choice?.canHave(row) === true) choice.toggle(row, isRange);
            });
          }}
        >
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} className={width} />
            ))}
          </colgroup>
          <TableHead columns={columns} sorting={props.sorting} choice={choice} />
          <tbody role="rowgroup" className="max-md:block">
            {shown.map((row) => (
              <tr
                key={row.id}
                role="row"
                data-row={row.id}
                className={clsx(
                  TABLE_ROW,
                  (openId === row.id || choice?.has(row) === true) && 'bg-busy-tint',
                  onOpen !== undefined && 'cursor-pointer',
                )}
                onClick={(event) => {
                  if (!isForSomethingElse(event)) onOpen?.(row);
                }}
              >
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} choice={choice} />
                ))}
              </tr>
            ))}
            {props.rows === undefined && <SkeletonRows columns={columns.length} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface CellProps<Row extends Identified, Sort extends string> {
  readonly column: Column<Row, Sort>;
  readonly row: Row;
  readonly choice: DataTableProps<Row, Sort>['choice'];
}

function Cell<Row extends Identified, Sort extends string>({ column, row, choice }: CellProps<Row, Sort>) {
  const card = column.card ?? 'line';
  const content = column.cell(row);
  const isTitle = card === 'title';
  const Tag = isTitle ? 'th' : 'td';
  return (
    <Tag
      role={isTitle ? 'rowheader' : 'cell'}
      {...(isTitle && { scope: 'row' })}
      className={clsx(ROW_CELL, CARD[card], column.align === 'right' && 'md:text-right')}
    >
      {card === 'line' && content !== null && (
        <span aria-hidden="true" className="mr-2 text-muted md:hidden">
          {column.head}
        </span>
      )}
      {isTitle && choice !== undefined ? (
        <span className="flex min-w-0 items-center gap-1.5">
          {choice.canHave(row) ? (
            <ChoiceBox
              isOfRow
              label={`Select ${choice.name(row)}`}
              isChosen={choice.has(row)}
              onToggle={(isRange) => choice.toggle(row, isRange)}
            />
          ) : (
            <span className="-ml-1 size-6 shrink-0 max-md:size-11" />
          )}
          <span className="min-w-0 flex-1">{content}</span>
        </span>
      ) : (
        content
      )}
    </Tag>
  );
}

function TableHead<Row extends Identified, Sort extends string>({
  columns,
  sorting,
  choice,
}: {
  columns: readonly Column<Row, Sort>[];
  sorting: Sorting<Sort> | undefined;
  choice: DataTableProps<Row, Sort>['choice'];
}) {
  return (
    <thead role="rowgroup" className="max-md:sr-only">
      <tr role="row">
        {columns.map(({ key, head, sort, align, card }) => {
          const isBy = sort !== undefined && sorting?.by === sort;
          const Arrow = sorting?.isDescending === true ? ArrowDown : ArrowUp;
          return (
            <th
              key={key}
              role="columnheader"
              scope="col"
              {...(isBy && { 'aria-sort': sorting.isDescending ? 'descending' : 'ascending' })}
              className={clsx(
                'sticky top-12 z-10 h-9 border-b border-line bg-surface px-3 text-left text-meta font-medium text-muted first:rounded-tl-panel last:rounded-tr-panel',
                align === 'right' && 'text-right',
              )}
            >
              {card === 'title' && choice !== undefined && (
                <ChoiceBox
                  label="Select all rows of this window"
                  isChosen={choice.isWindow}
                  onToggle={choice.toggleWindow}
                  className="mr-1.5 align-middle max-md:hidden"
                />
              )}
              {sort === undefined || sorting === undefined ? (
                head
              ) : (
                <button
                  type="button"
                  className="-mx-1.5 inline-flex h-6 items-center gap-1 rounded-chip px-1.5 hover:bg-raised hover:text-text"
                  onClick={() => {
                    sorting.onSort(sort, isBy && !sorting.isDescending);
                  }}
                >
                  {head}
                  {isBy && <Arrow aria-hidden="true" className="size-3" />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Holds the places of the rows that are to come. */
function SkeletonRows({ columns }: { columns: number }) {
  return Array.from({ length: 8 }, (_, row) => (
    <tr key={row} role="row" className={TABLE_ROW}>
      <td role="cell" colSpan={columns} className="h-9 px-3 max-md:block">
        <span className="block h-3 w-2/5 rounded-chip bg-raised" />
        {row === 0 && <span className="sr-only">Loading</span>}
      </td>
    </tr>
  ));
}

/** A link, a button or a selection of text in the row means something else than the row. */
function isForSomethingElse({ target }: MouseEvent): boolean {
  const isControl = target instanceof Element && target.closest('a, button, input, label, summary') !== null;
  return isControl || window.getSelection()?.type === 'Range';
}
