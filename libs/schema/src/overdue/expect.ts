import type { tables } from '@dart/database';
import { type Database } from '@dart/database';
import { jitterOf, type ScheduleDefinition } from '@dart/supervisor/schedule';
import { sql } from 'drizzle-orm';
import { toRecordset } from '../agent/recordset.ts';
import { isCovered } from '../maintenance/covered.ts';
import { parseStored } from '../schedule/parsed.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Schedules on hosts that one pass begins to expect; the rest waits for the next. */
const MOST = 2_000;

/** A fire that is to come, or none. */
export interface Expected {
  readonly nominalAt: Date | null;
  readonly lateAt: Date | null;
}

/** The next fire of a schedule on a host after an instant, and from when on it is late. */
export function expectNext(
  definition: ScheduleDefinition,
  programId: string,
  hostId: string,
  afterMs: number,
): Expected {
  const atMs = nextOf(definition, afterMs);
  if (atMs === undefined) return { nominalAt: null, lateAt: null };
  const delayMs = jitterOf(definition, programId, hostId)(atMs);
  return { nominalAt: new Date(atMs), lateAt: new Date(atMs + delayMs + THRESHOLDS.lateAfterMs) };
}

function nextOf(definition: ScheduleDefinition, afterMs: number): number | undefined {
  try {
    return parseStored(definition)?.next(afterMs)?.atMs;
  } catch {
    return undefined;
  }
}

/** What is expected at all: an enabled program of a live host, not paused or held, with this schedule in its present revision. */
const WANTED = sql`
  FROM assignment a JOIN host h ON h.id = a.host_id AND h.deleted_at IS NULL
  JOIN program p ON p.id = a.program_id AND p.deleted_at IS NULL AND p.paused_at IS NULL
  JOIN schedule s ON s.program_id = p.id AND s.revision = p.revision
  WHERE a.enabled AND NOT ${isCovered(sql`h.id`, sql`p.id`, sql`m.schedules = 'HOLD'`)}`;

/** Forgets fires of what is wanted no more, and expects those of what is new. */
export async function followSchedules(db: Database, nowMs: number): Promise<void> {
  await db.execute(sql`
    DELETE FROM expected_fire e WHERE NOT EXISTS (
      SELECT ${WANTED} AND a.host_id = e.host_id AND p.id = e.program_id AND p.revision = e.revision AND s.name = e.schedule)`);
  const { rows } = await db.execute<{
    hostId: string;
    programId: string;
    revision: number;
    name: string;
  }>(sql`
    SELECT h.id AS "hostId", p.id AS "programId", p.revision, s.name ${WANTED} AND NOT EXISTS (
      SELECT FROM expected_fire e WHERE e.host_id = h.id AND e.program_id = p.id AND e.schedule = s.name)
    LIMIT ${MOST}`);
  if (rows.length === 0) return;
  const definitions = await findDefinitions(db, rows);
  const fresh = rows.flatMap((row) => {
    const definition = definitions.get(definitionKey(row));
    if (!definition) return [];
    const { hostId, programId } = row;
    return { ...row, ...expectNext(definition, programId, hostId, nowMs + THRESHOLDS.graceMs) };
  });
  await db.execute(sql`
    INSERT INTO expected_fire (host_id, program_id, schedule, revision, nominal_at, late_at)
    SELECT "hostId", "programId", i.name, i.revision, "nominalAt", "lateAt"
    FROM jsonb_to_recordset(${toRecordset(fresh)}::jsonb) AS i("hostId" uuid, "programId" uuid, name text, revision int,
      "nominalAt" timestamptz, "lateAt" timestamptz)
    JOIN host ON host.id = "hostId" JOIN program ON program.id = "programId"
    ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`);
}

interface ScheduleKey {
  readonly programId: string;
  readonly revision: number;
  readonly name: string;
}

export const definitionKey = ({ programId, revision, name }: ScheduleKey): string =>
  JSON.stringify([programId, revision, name]);

/** The schedules of these names in these revisions, by `definitionKey`. */
export async function findDefinitions(db: Database, keys: readonly ScheduleKey[]) {
  const ids = [...new Set(keys.map(({ programId }) => programId))];
  const wanted = new Set(keys.map(definitionKey));
  const found: (typeof tables.schedules.$inferSelect)[] = await db.query.schedules.findMany({
    where: { programId: { in: ids } },
  });
  return new Map(
    found
      .map((definition) => [definitionKey(definition), definition] as const)
      .filter(([key]) => wanted.has(key)),
  );
}
