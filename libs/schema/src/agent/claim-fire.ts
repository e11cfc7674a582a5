import type { Database } from '@dart/database';
import { parseSchedule } from '@dart/supervisor/schedule';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { lockFires } from '../fire/lock.ts';
import { inTransaction } from '../transaction.ts';
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

/** Leases are kept for longer, so that a time whose lease was deleted is never granted again. In milliseconds. */
const OLDEST_MS = 30 * 24 * 3_600_000;

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
  const [granted] = await inTransaction(context.db, async (tx) => {
    // Two times of a program that are due at once would not see each other.
    await lockFires(tx, [claim.programId]);
    return insertLease(tx, hostId, claim);
  });
  if (granted === undefined) return { decision: 'TAKEN', reason: 'another host was granted this time' };
  if (granted.busy === null) return { decision: 'GRANTED', reason: null };
  return { decision: 'BUSY', reason: `it still runs from before, or is being started, on ${granted.busy}` };
}

/** Gives no row when it is another's. A host that is there and was granted another time keeps others out until it has told. */
async function insertLease(
  tx: Database,
  hostId: string,
  { programId, schedule, nominalAt, start }: FireClaim,
): Promise<{ busy: string | null }[]> {
  const isThere = sql`h.state <> 'OFFLINE' AND h.deleted_at IS NULL`;
  const { rows } = await tx.execute<{ busy: string | null }>(sql`
    INSERT INTO fire_lease AS l (program_id, schedule, nominal_at, host_id, start, busy_host_id)
    SELECT ${programId}::uuid, ${schedule}, ${nominalAt.toISOString()}::timestamptz, ${hostId}::uuid, ${start}::uuid,
      coalesce((
        SELECT r.host_id FROM run r JOIN host h ON h.id = r.host_id
        WHERE r.program_id = ${programId}::uuid AND r.outcome = 'RUNNING' AND ${isThere} LIMIT 1), (
        SELECT o.host_id FROM fire_lease o JOIN host h ON h.id = o.host_id
        WHERE o.program_id = ${programId}::uuid AND o.settled_at IS NULL AND o.busy_host_id IS NULL
          AND o.host_id <> ${hostId}::uuid AND ${isThere} LIMIT 1))
    ON CONFLICT (program_id, schedule, nominal_at) DO UPDATE SET granted_at = l.granted_at
      WHERE l.host_id = excluded.host_id AND l.start = excluded.start
    RETURNING (SELECT name FROM host WHERE host.id = l.busy_host_id) AS busy`);
  return rows;
}

/** Only what is wanted now is granted: an agent may know an older schedule, or not yet of a pause. */
async function findRefusal(
  db: Database,
  hostId: string,
  { programId, schedule: name, nominalAt }: FireClaim,
): Promise<string | undefined> {
  const atMs = nominalAt.getTime();
  if (atMs < Date.now() - OLDEST_MS) return 'this time lies more than 30 days back';
  const assignment = await db.query.assignments.findFirst({
    columns: { enabled: true },
    where: { hostId, programId },
    with: { program: { with: { schedules: { where: { name } } } } },
  });
  if (!assignment?.enabled) return 'the program is not assigned to this host any more, or disabled on it';
  if (assignment.program.pausedAt !== null) return 'its schedules are paused';
  const [stored] = assignment.program.schedules;
  const isStored = stored?.once === true && parseSchedule(stored).next(atMs - 1)?.atMs === atMs;
  return isStored ? undefined : 'the schedule was changed and does not have this time any more';
}
