import type { ChangeNoun, Database, tables } from '@dart/database';
import type { ViewFilter } from './view.ts';

/** The row that stands for a noun in events; columns only, relations are loaded when a document asks for them. */
export interface RowOf {
  host: typeof tables.hosts.$inferSelect;
  process: typeof tables.processes.$inferSelect;
  program: typeof tables.programs.$inferSelect;
  assignment: typeof tables.assignments.$inferSelect;
  pending_change: typeof tables.pendingChanges.$inferSelect;
  command: typeof tables.commands.$inferSelect;
  transition: typeof tables.transitions.$inferSelect;
  run: typeof tables.runs.$inferSelect;
  alert: typeof tables.alerts.$inferSelect;
  operation: typeof tables.operations.$inferSelect;
}

export type LiveRow = RowOf[ChangeNoun];

/** How the rows of a noun are read for views. */
export interface Source {
  /** The rows of these ids that there are; deleted ones are not among them. */
  load(db: Database, ids: readonly string[]): Promise<LiveRow[]>;
  /** One chunk of a view's first picture, after the row of this id; shorter than the limit: the last. */
  page(db: Database, filter: ViewFilter, after: string | undefined, limit: number): Promise<LiveRow[]>;
  /** Whether a row belongs to the view. */
  matches(row: LiveRow, filter: ViewFilter): boolean;
  /** Most rows of a first picture; nouns that only grow show their newest. */
  readonly most: number;
}

/** Newest rows in the first picture of nouns that only grow; what is older is for the lists. */
const NEWEST = 200;
const NO_LIMIT = Number.POSITIVE_INFINITY;

const live = { deletedAt: { isNull: true } } as const;

/** A row of a host, perhaps of a program too: its columns say to which views it belongs. */
function matches(row: LiveRow, { hostId, programId, id }: ViewFilter): boolean {
  return (
    (hostId === undefined || ('hostId' in row && row.hostId === hostId)) &&
    (programId === undefined || ('programId' in row && row.programId === programId)) &&
    (id === undefined || String(row.id) === id)
  );
}

const columnsOf = ({ hostId, programId }: ViewFilter) => ({
  ...(hostId !== undefined && { hostId }),
  ...(programId !== undefined && { programId }),
});

/** Only the row asked for, and only what comes after a page; uuids sort as they do as text, so that pages can follow them. */
const uuidRange = (id: string | undefined, after: string | undefined) => ({
  id: { ...(id !== undefined && { eq: id }), ...(after !== undefined && { gt: after }) },
});

/** The same for nouns that only grow, newest first. */
const numberRange = (id: string | undefined, after: string | undefined) => ({
  id: { ...(id !== undefined && { eq: Number(id) }), ...(after !== undefined && { lt: Number(after) }) },
});

export const SOURCES: Readonly<Record<ChangeNoun, Source>> = {
  host: {
    most: NO_LIMIT,
    load: (db, ids) => db.query.hosts.findMany({ where: { id: { in: [...ids] }, ...live } }),
    page: (db, filter, after, limit) =>
      db.query.hosts.findMany({
        where: { ...live, ...uuidRange(filter.id ?? filter.hostId, after) },
        orderBy: { id: 'asc' },
        limit,
      }),
    matches: (row, { hostId, id }) =>
      (hostId === undefined || row.id === hostId) && (id === undefined || row.id === id),
  },
  program: {
    most: NO_LIMIT,
    load: (db, ids) => db.query.programs.findMany({ where: { id: { in: [...ids] }, ...live } }),
    page: (db, filter, after, limit) =>
      db.query.programs.findMany({
        where: { ...live, ...uuidRange(filter.id ?? filter.programId, after) },
        orderBy: { id: 'asc' },
        limit,
      }),
    matches: (row, { programId, id }) =>
      (programId === undefined || row.id === programId) && (id === undefined || row.id === id),
  },
  process: {
    most: NO_LIMIT,
    matches,
    load: (db, ids) => db.query.processes.findMany({ where: { id: { in: [...ids] } } }),
    page: (db, filter, after, limit) =>
      db.query.processes.findMany({
        where: { ...columnsOf(filter), ...uuidRange(filter.id, after) },
        orderBy: { id: 'asc' },
        limit,
      }),
  },
  assignment: {
    most: NO_LIMIT,
    matches,
    load: (db, ids) => db.query.assignments.findMany({ where: { id: { in: [...ids] } } }),
    page: (db, filter, after, limit) =>
      db.query.assignments.findMany({
        where: { ...columnsOf(filter), ...uuidRange(filter.id, after) },
        orderBy: { id: 'asc' },
        limit,
      }),
  },
  pending_change: {
    most: NO_LIMIT,
    matches,
    load: (db, ids) => db.query.pendingChanges.findMany({ where: { id: { in: [...ids] } } }),
    page: (db, filter, after, limit) =>
      db.query.pendingChanges.findMany({
        where: { ...columnsOf(filter), ...uuidRange(filter.id, after) },
        orderBy: { id: 'asc' },
        limit,
      }),
  },
  command: {
    most: NEWEST,
    matches,
    load: (db, ids) => db.query.commands.findMany({ where: { id: { in: [...ids] } } }),
    page: async (db, filter, after, limit) =>
      after !== undefined
        ? []
        : db.query.commands.findMany({
            where: {
              ...(filter.hostId !== undefined && { hostId: filter.hostId }),
              ...(filter.id !== undefined && { id: filter.id }),
            },
            orderBy: { requestedAt: 'desc', id: 'desc' },
            limit,
          }),
  },
  transition: {
    most: NEWEST,
    matches,
    load: (db, ids) =>
      db.query.transitions.findMany({ where: { id: { in: ids.map(Number) } }, orderBy: { id: 'asc' } }),
    page: (db, filter, after, limit) =>
      db.query.transitions.findMany({
        where: { ...columnsOf(filter), ...numberRange(filter.id, after) },
        orderBy: { id: 'desc' },
        limit,
      }),
  },
  run: {
    most: NEWEST,
    matches,
    load: (db, ids) =>
      db.query.runs.findMany({ where: { id: { in: ids.map(Number) } }, orderBy: { id: 'asc' } }),
    page: (db, filter, after, limit) =>
      db.query.runs.findMany({
        where: { ...columnsOf(filter), ...numberRange(filter.id, after) },
        orderBy: { id: 'desc' },
        limit,
      }),
  },
  // The first picture has what is open; an alert that is cleared is told as a row once more.
  alert: {
    most: NO_LIMIT,
    matches,
    load: (db, ids) => db.query.alerts.findMany({ where: { id: { in: [...ids] } } }),
    page: (db, filter, after, limit) =>
      db.query.alerts.findMany({
        where: {
          ...columnsOf(filter),
          ...(filter.id === undefined && { state: 'OPEN' as const }),
          ...uuidRange(filter.id, after),
        },
        orderBy: { id: 'asc' },
        limit,
      }),
  },
  operation: {
    most: NEWEST,
    matches,
    load: (db, ids) => db.query.operations.findMany({ where: { id: { in: [...ids] } } }),
    page: async (db, filter, after, limit) =>
      after !== undefined
        ? []
        : db.query.operations.findMany({
            where: { ...(filter.id !== undefined && { id: filter.id }) },
            orderBy: { requestedAt: 'desc', id: 'desc' },
            limit,
          }),
  },
};
