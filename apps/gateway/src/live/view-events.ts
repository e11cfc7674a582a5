import {
  SOURCES,
  type LiveRow,
  type RemoveEvent,
  type RowsEvent,
  type View,
  type ViewFilter,
} from '@dart/schema';
import type { Batch } from '../bus/bus.ts';
import type { Change } from '../bus/change-log.ts';
import { toCursor } from '../bus/position.ts';

function concerns(change: Change, { filter }: View): boolean {
  return (
    (filter.hostId === undefined || change.hostId === filter.hostId) &&
    (filter.id === undefined || change.rowId === filter.id)
  );
}

/** Rows in one event: what one frame is made of, and what a reader that stalls holds on to. */
const MOST_ROWS = 50;

/**
 * Rows that changed and ids of rows that are gone, as events. All but the last carry the cursor before them, so that
 * whoever resumes after one of them sees the others again.
 */
export function toEvents(
  { noun, key }: View,
  rows: readonly LiveRow[],
  rowIds: readonly string[],
  before: string,
  after: string,
): (RowsEvent | RemoveEvent)[] {
  const of = { noun, view: key, cursor: before };
  const events: (RowsEvent | RemoveEvent)[] = [];
  for (let index = 0; index < rows.length; index += MOST_ROWS) {
    events.push({ ...of, kind: 'rows', live: 'UPSERT', rows: rows.slice(index, index + MOST_ROWS) });
  }
  if (rowIds.length > 0) events.push({ ...of, kind: 'remove', rowIds });
  return events.map((event, index) => (index === events.length - 1 ? { ...event, cursor: after } : event));
}

/**
 * What a batch means for one view: rows that belong to it, and rows that no longer do. A row may have been in a view of
 * a program and have changed its program: then it is removed, too.
 */
export function eventsFor(view: View, batch: Batch): (RowsEvent | RemoveEvent)[] {
  const source = SOURCES[view.noun];
  const matches = (row: LiveRow, filter: ViewFilter): boolean => source.matches(row, filter);
  const { programId, ...unchanging } = view.filter;
  const rows = batch.rows.filter((row) => matches(row, view.filter));
  const moved =
    programId === undefined
      ? []
      : batch.rows.filter((row) => matches(row, unchanging) && !matches(row, view.filter));
  const rowIds = [
    ...batch.removed.filter((change) => concerns(change, view)).map(({ rowId }) => rowId),
    ...moved.map(({ id }) => String(id)),
  ];
  return toEvents(view, rows, rowIds, toCursor(batch.before), toCursor(batch.after));
}
