import type { Database } from '@dart/database';
import { parseSchedule } from '@dart/supervisor/schedule';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findStart, ownHostId } from './own-host.ts';

/** A nominal time that an agent wants to start. */
export interface FireClaim {
  readonly start: string;
  readonly programId: string;
  readonly schedule: string;
  readonly nominalAt: Date;
}

export interface FireClaimAnswer {
  readonly decision: 'GRANTED' | 'BUSY' | 'TAKEN' | 'REFUSED';
  /** Why not, in a sentence; null when it is granted. */
  readonly reason: string | null;
}

/**
 * Grants a nominal time of a schedule that fires once in the fleet: one conditional statement, which changes exactly one
 * row for exactly one host. The same start of an agent may ask again when it heard no answer; after a crash of the agent
 * nobody is granted this nominal time any more, since skipping it is better than starting it twice.
 */
export async function claimFire(context: Context, claim: FireClaim): Promise<FireClaimAnswer> {
  const hostId = ownHostId(context);
  await findStart(context.db, hostId, claim.start);
  const refusal = await findRefusal(context.db, hostId, claim);
  if (refusal !== undefined) return { decision: 'REFUSED', reason: refusal };
  const { rows } = await context.db.execute<{ busy: string | null }>(sql`
    INSERT INTO fire_lease AS l (program_id, schedule, nominal_at, host_id, start, busy_host_id)
    SELECT ${claim.programId}::uuid, ${claim.schedule}, ${claim.nominalAt.toISOString()}::timestamptz, ${hostId}::uuid,
      ${claim.start}::uuid, (
        SELECT r.host_id FROM run r JOIN host h ON h.id = r.host_id
        WHERE r.program_id = ${claim.programId}::uuid AND r.outcome = 'RUNNING'
          AND h.state <> 'OFFLINE' AND h.deleted_at IS NULL
        LIMIT 1)
    ON CONFLICT (program_id, schedule, nominal_at) DO UPDATE SET granted_at = l.granted_at
      WHERE l.host_id = excluded.host_id AND l.start = excluded.start
    RETURNING (SELECT name FROM host WHERE host.id = l.busy_host_id) AS busy`);
  const [granted] = rows;
  if (granted === undefined) return { decision: 'TAKEN', reason: 'another host was granted this time' };
  if (granted.busy === null) return { decision: 'GRANTED', reason: null };
  return { decision: 'BUSY', reason: `it still runs from before on ${granted.busy}` };
}

/** Only what is wanted now is granted: an agent may know an older schedule, or not yet of a pause. */
async function findRefusal(
  db: Database,
  hostId: string,
  { programId, schedule: name, nominalAt }: FireClaim,
): Promise<string | undefined> {
  const assignment = await db.query.assignments.findFirst({
    columns: { enabled: true },
    where: { hostId, programId },
    with: { program: { with: { schedules: { where: { name } } } } },
  });
  if (!assignment?.enabled) return 'the program is not assigned to this host any more, or disabled on it';
  if (assignment.program.pausedAt !== null) return 'its schedules are paused';
  const [stored] = assignment.program.schedules;
  const atMs = nominalAt.getTime();
  const isStored = stored?.once === true && parseSchedule(stored).next(atMs - 1)?.atMs === atMs;
  return isStored ? undefined : 'the schedule was changed and does not have this time any more';
}
