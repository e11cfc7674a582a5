import type { Database } from '@dart/database';
import { sql, type SQL } from 'drizzle-orm';
import { clearGoneAlerts } from '../alert/clear-gone.ts';
import { recordHistory, type Author } from '../history/record.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';

/** What changed: labels of these hosts, selectors of these programs; neither: everything is looked at. */
export interface SelectorScope {
  readonly hostIds?: readonly string[];
  readonly programIds?: readonly string[];
}

/** What selectors did to the assignments. */
export interface SelectorOutcome {
  readonly assigned: number;
  readonly unassigned: number;
}

interface Row extends Record<string, unknown> {
  readonly host_id: string;
  readonly program_id: string;
  /** `payments/production@web-01`. */
  readonly key: string;
}

const NOTHING: SelectorOutcome = { assigned: 0, unassigned: 0 };

const within = (ids: readonly string[]): SQL =>
  sql`(SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;

function limit(column: SQL, ids: readonly string[] | undefined): SQL {
  return ids === undefined ? sql`` : sql`AND ${column} IN ${within(ids)}`;
}

/**
 * `wanted`: which program each host should have by its labels in force (of a key that stands twice the last value counts,
 * which is the person's), and by which selector, in words.
 */
function wanted({ hostIds, programIds }: SelectorScope): SQL {
  return sql`label AS (
      SELECT l.host_id, jsonb_object_agg(l.key, l.value ORDER BY l.source) AS labels FROM host_label l
      WHERE true ${limit(sql`l.host_id`, hostIds)} GROUP BY 1
    ), wanted AS (
      SELECT h.id AS host_id, h.name AS host, p.id AS program_id, p.name, p.environment, min(words.text) AS selector
      FROM selector s JOIN program p ON p.id = s.program_id AND p.deleted_at IS NULL
      CROSS JOIN LATERAL (SELECT string_agg(key || '=' || value, ' ' ORDER BY key) AS text FROM jsonb_each_text(s.labels)) words
      JOIN label l ON l.labels @> s.labels
      JOIN host h ON h.id = l.host_id AND h.deleted_at IS NULL
      WHERE true ${limit(sql`p.id`, programIds)}
      GROUP BY 1, 2, 3, 4, 5
    )`;
}

const UNWANTED = sql`NOT a.explicit AND NOT EXISTS (
  SELECT FROM wanted w WHERE w.host_id = a.host_id AND w.program_id = a.program_id)`;

/** The hosts on which something has to change; most of the time none. */
async function findHosts(tx: Database, scope: SelectorScope): Promise<string[]> {
  const { rows } = await tx.execute<{ host_id: string }>(sql`
    WITH ${wanted(scope)}
    SELECT a.host_id FROM assignment a
    WHERE ${UNWANTED} ${limit(sql`a.host_id`, scope.hostIds)} ${limit(sql`a.program_id`, scope.programIds)}
    UNION
    SELECT w.host_id FROM wanted w
    WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.host_id = w.host_id AND a.program_name = w.name)`);
  return rows.map(({ host_id }) => host_id);
}

async function unassign(tx: Database, scope: SelectorScope): Promise<readonly Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    WITH ${wanted(scope)}
    DELETE FROM assignment a USING host h, program p
    WHERE h.id = a.host_id AND p.id = a.program_id AND ${UNWANTED}
      ${limit(sql`a.host_id`, scope.hostIds)} ${limit(sql`a.program_id`, scope.programIds)}
    RETURNING a.host_id, a.program_id, p.name || '/' || p.environment || '@' || h.name AS key`);
  return rows;
}

async function assign(tx: Database, scope: SelectorScope): Promise<readonly Row[]> {
  const { rows } = await tx.execute<Row>(sql`
    WITH ${wanted(scope)}, written AS (
      INSERT INTO assignment (host_id, program_id, program_name, explicit, created_by)
      SELECT host_id, program_id, name, false, 'selector ' || selector FROM wanted ORDER BY host_id, name, environment
      ON CONFLICT (host_id, program_name) DO NOTHING
      RETURNING host_id, program_id
    )
    SELECT w.host_id, w.program_id, w.name || '/' || w.environment || '@' || w.host AS key
    FROM written JOIN wanted w USING (host_id, program_id)`);
  return rows;
}

/**
 * Makes the assignments what the selectors want: a host that matches gets the program, one that no longer matches any
 * selector of the program loses it. An explicit assignment stays; so does any of another environment of the program.
 * It is called in the transaction of each change of labels and selectors, and by the sweeper for what crossed each other.
 */
export async function assignBySelectors(
  tx: Database,
  author: Author,
  scope: SelectorScope,
): Promise<SelectorOutcome> {
  const hostIds = await findHosts(tx, scope);
  if (hostIds.length === 0) return NOTHING;
  // A hello holds its host's row for an update: whoever waits for that must not have written an assignment yet.
  await tx.execute(sql`SELECT FROM host WHERE id IN ${within(hostIds)} ORDER BY id FOR KEY SHARE`);
  const concerned = { ...scope, hostIds };
  const gone = await unassign(tx, concerned);
  const come = await assign(tx, concerned);
  const changed = [...gone, ...come];
  await recordHistory(tx, author, [
    ...gone.map(({ key }) => ({
      ...{ operation: 'unassignBySelector', kind: 'assignment', key, before: { explicit: false } },
    })),
    ...come.map(({ key }) => ({
      ...{ operation: 'assignBySelector', kind: 'assignment', key, after: { explicit: false } },
    })),
  ]);
  await raiseDesiredVersions(tx, { hostIds: changed.map(({ host_id }) => host_id) });
  if (gone.length > 0)
    await clearGoneAlerts(tx, {
      hostIds: gone.map(({ host_id }) => host_id),
      programIds: gone.map(({ program_id }) => program_id),
    });
  return { assigned: come.length, unassigned: gone.length };
}
