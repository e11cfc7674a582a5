import { tables } from '@dart/database';
import DataLoader from 'dataloader';
import { and, count, inArray } from 'drizzle-orm';
import type { Context } from './context.ts';
import { conditionOf } from './count.ts';

/** The tables whose rows are counted by what they belong to, and by which column they do. */
const COUNTED = {
  processes: {
    table: tables.processes,
    of: { host: tables.processes.hostId, program: tables.processes.programId },
  },
  assignments: {
    table: tables.assignments,
    of: { host: tables.assignments.hostId, program: tables.assignments.programId },
  },
  pendingChanges: {
    table: tables.pendingChanges,
    of: { host: tables.pendingChanges.hostId, program: tables.pendingChanges.programId },
  },
  alerts: {
    table: tables.alerts,
    of: { host: tables.alerts.hostId, program: tables.alerts.programId },
  },
  programRevisions: {
    table: tables.programRevisions,
    of: { host: tables.programRevisions.programId, program: tables.programRevisions.programId },
  },
} as const;

type Counted = keyof typeof COUNTED;

const loadersOf = new WeakMap<Context, Map<string, DataLoader<string, number>>>();

/**
 * How many rows of a table belong to a parent: one statement for all parents of a request. The plugin's own
 * `totalCount` of a relation makes SQL that drizzle-orm 1.0.0-rc.5 refuses (it fits rc.4).
 */
export function countRelated(
  context: Context,
  name: Counted,
  parent: 'host' | 'program',
  parentId: string,
  filter: object = {},
): Promise<number> {
  const loaders = loadersOf.get(context) ?? new Map<string, DataLoader<string, number>>();
  loadersOf.set(context, loaders);
  const key = `${name} ${parent} ${JSON.stringify(filter)}`;
  const loader =
    loaders.get(key) ??
    new DataLoader<string, number>(async (ids) => {
      const { table, of } = COUNTED[name];
      const column = of[parent];
      const rows = await context.db
        .select({ parentId: column, total: count() })
        .from(table)
        .where(and(inArray(column, [...ids]), conditionOf(name, filter)))
        .groupBy(column);
      const totals = new Map(rows.map((row) => [row.parentId, row.total]));
      return ids.map((id) => totals.get(id) ?? 0);
    });
  loaders.set(key, loader);
  return loader.load(parentId);
}
