import type { Database, tables } from '@dart/database';
import { readMembers } from '@dart/supervisor';
import { sql, type SQL } from 'drizzle-orm';
import { readCursor, writeCursor } from '../past/cursor.ts';
import { loadTexts, type SectionText } from './texts.ts';

type Kind = (typeof tables.PENDING_KINDS)[number];

/** Which pending changes; all conditions hold together. */
export interface PendingFilter {
  readonly ids?: readonly string[] | null | undefined;
  readonly host?: string | null | undefined;
  readonly program?: string | null | undefined;
  readonly environment?: string | null | undefined;
  readonly kinds?: readonly Kind[] | null | undefined;
}

/** What becomes of the section of one program when a pending change is applied. */
export interface PendingSection {
  readonly programId: string;
  readonly program: string;
  readonly environment: string;
  /** What supervisord runs; null: it does not have it. */
  readonly before: SectionText | null;
  /** What the host’s file says; null: nothing. */
  readonly after: SectionText | null;
  /** Why the host does not write `after`; its last good text stays. */
  readonly refusal: string | null;
  readonly differences: readonly { key: string; value: string; reason: string }[];
}

/** A pending change that is the same on all of its hosts. */
export interface PendingGroup {
  /** Made of what differs: it stays as long as nothing of that changes. */
  readonly id: string;
  readonly group: string;
  readonly kind: Kind;
  /** Null: dart did not write the group. */
  readonly program: { readonly name: string; readonly environment: string } | null;
  readonly since: Date;
  /** By the hosts’ names. */
  readonly hostIds: readonly string[];
  /** Processes that run now and end with the change, on all hosts together. */
  readonly stops: number;
  readonly sections: readonly PendingSection[];
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly group_name: string;
  readonly kind: Kind;
  readonly program: PendingGroup['program'];
  readonly since: string;
  readonly host_ids: readonly string[];
  readonly stops: number;
  readonly sections: readonly {
    readonly programId: string;
    readonly program: string;
    readonly environment: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly refusal: string | null;
    readonly differences: PendingSection['differences'] | null;
  }[];
}

/** The programs of each group of programs of which something is pending: a body names them, and SQL does not read it. */
async function findMembers(db: Database): Promise<string> {
  const { rows } = await db.execute<{ id: string; configuration: string }>(sql`
    SELECT id, configuration FROM program WHERE type = 'GROUP'
      AND id IN (SELECT program_id FROM pending_change)`);
  return JSON.stringify(
    rows.flatMap(({ id, configuration }) =>
      readMembers(configuration).map((name) => ({ groupId: id, name })),
    ),
  );
}

function conditionOf({ host, program, environment, kinds }: PendingFilter): SQL {
  const conditions = [
    sql`h.deleted_at IS NULL`,
    ...(host == null ? [] : [sql`h.name = ${host}`]),
    ...(program == null ? [] : [sql`p.name = ${program}`]),
    ...(environment == null ? [] : [sql`p.environment = ${environment}`]),
    ...(kinds == null ? [] : [sql`c.kind IN ${[...kinds]}`]),
  ];
  return sql.join(conditions, sql` AND `);
}

export const cursorOf = ({ group, kind, id }: PendingGroup): string => writeCursor([group, kind, id]);

/**
 * Pending changes, those that are identical on many hosts as one, by group. What is compared is what supervisord runs
 * (`process.revision`) and what the host has written (`assignment_report`), both as its agent told last.
 */
export async function findPendingGroups(
  db: Database,
  filter: PendingFilter,
  limit?: number,
  after?: string | null,
): Promise<PendingGroup[]> {
  const { ids } = filter;
  const cursor = after == null ? undefined : readCursor(after, 3, 'pendingChangeGroups');
  const { rows } = await db.execute<Row>(sql`
    WITH member AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${await findMembers(db)}::jsonb) AS m("groupId" uuid, name text)
    ), change AS MATERIALIZED (
      SELECT c.host_id, h.name AS host, c.group_name, c.kind, c.program_id, c.since, p.type,
        CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'environment', p.environment) END AS program
      FROM pending_change c JOIN host h ON h.id = c.host_id LEFT JOIN program p ON p.id = c.program_id
      WHERE ${conditionOf(filter)}
    ), running AS MATERIALIZED (
      SELECT c.host_id, c.group_name, x.program_id, max(x.revision) AS revision,
        count(*) FILTER (WHERE x.state IN ('STARTING', 'RUNNING', 'BACKOFF', 'STOPPING'))::int AS stops
      FROM change c JOIN process x ON x.host_id = c.host_id AND x.group_name = c.group_name
      WHERE c.kind <> 'ADDED' GROUP BY 1, 2, 3
    ), written AS (
      SELECT c.host_id, c.group_name, r.program_id, r.revision, r.refusal, r.differences
      FROM change c JOIN assignment_report r ON r.host_id = c.host_id AND r.program_id = c.program_id
      WHERE c.kind <> 'REMOVED' AND c.type <> 'GROUP'
      UNION ALL
      SELECT c.host_id, c.group_name, r.program_id, r.revision, r.refusal, r.differences
      FROM change c JOIN member m ON m."groupId" = c.program_id
      JOIN assignment a ON a.host_id = c.host_id AND a.program_name = m.name
      JOIN assignment_report r ON r.host_id = a.host_id AND r.program_id = a.program_id
      WHERE c.kind <> 'REMOVED'
    ), section AS (
      SELECT host_id, group_name, jsonb_agg(jsonb_build_object('programId', p.id, 'program', p.name,
          'environment', p.environment, 'before', r.revision, 'after', w.revision, 'refusal', w.refusal,
          'differences', w.differences) ORDER BY p.name, p.id) AS sections
      FROM (SELECT * FROM running WHERE program_id IS NOT NULL) r
        FULL JOIN written w USING (host_id, group_name, program_id)
        JOIN program p ON p.id = program_id
      GROUP BY 1, 2
    ), whole AS (
      SELECT c.*, coalesce(s.sections, '[]') AS sections, coalesce(r.stops, 0) AS stops
      FROM change c LEFT JOIN section s USING (host_id, group_name)
        LEFT JOIN (SELECT host_id, group_name, sum(stops)::int AS stops FROM running GROUP BY 1, 2) r
          USING (host_id, group_name)
    ), grouped AS (
      SELECT left(md5(jsonb_build_array(group_name, kind, program_id, sections)::text), 12) AS id,
        group_name, kind, program, sections, min(since) AS since, sum(stops)::int AS stops,
        array_agg(host_id ORDER BY host) AS host_ids
      FROM whole GROUP BY group_name, kind, program_id, program, sections
    )
    SELECT * FROM grouped WHERE true
      ${ids == null ? sql`` : sql`AND id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`}
      ${cursor === undefined ? sql`` : sql`AND (group_name, kind, id) > (${cursor[0]}, ${cursor[1]}, ${cursor[2]})`}
    ORDER BY group_name, kind, id ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`);
  const texts = await loadTexts(
    db,
    rows.flatMap(({ sections }) => sections),
  );
  return rows.map(({ id, group_name, kind, program, since, host_ids, stops, sections }) => ({
    ...{ id, group: group_name, kind, program, since: new Date(since), hostIds: host_ids, stops },
    sections: sections.map(({ before, after: written, differences, ...section }) => ({
      ...{ ...section, differences: differences ?? [] },
      before: texts(section.programId, before),
      after: texts(section.programId, written),
    })),
  }));
}
