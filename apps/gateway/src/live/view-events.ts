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

/**
 * What a batch means for one view: rows that belong to it, and rows that no longer do. A row may have been in a view of
 * a program and have changed its program: then it is removed, too. Of two events the first carries the cursor before
 * the pass, so that whoever resumes after it sees the second again.
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
  const cursor = toCursor(batch.after);
  const of = { noun: view.noun, view: view.key };
  const upsert: RowsEvent = { ...of, kind: 'rows', live: 'UPSERT', cursor, rows };
  const remove: RemoveEvent = { ...of, kind: 'remove', cursor, rowIds };
  if (rows.length === 0) return rowIds.length === 0 ? [] : [remove];
  return rowIds.length === 0 ? [upsert] : [{ ...upsert, cursor: toCursor(batch.before) }, remove];
}
