import { tables, type Database } from '@dart/database';
import { and, eq, sql } from 'drizzle-orm';
import { writeOperation } from '../operation/start.ts';
import { inTransaction } from '../transaction.ts';
import { findPendingGroups, type PendingGroup } from './find-groups.ts';

type Program = typeof tables.programs.$inferSelect;

/** The author of operations that nobody asked for at that moment. */
const AUTHOR = { identity: { name: 'autoApply', credentialId: null }, requestId: 'auto-apply' };

/** How long it waits for hosts that have not written the revision yet, so that one operation has them all. */
const GATHER = sql`interval '30 seconds'`;

/**
 * Programs that apply by themselves, of which something waits on a connected host. Not while an operation of theirs runs, or is
 * held and nothing was registered since; nor when the last one of this registration did not succeed: then a person applies
 * it, tries that again, or registers another.
 */
async function findCandidates(db: Database): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    SELECT p.id FROM program p
    WHERE p.auto_apply IS NOT NULL AND p.deleted_at IS NULL
      AND EXISTS (SELECT FROM pending_change c
        JOIN host_liveness l ON l.host_id = c.host_id AND l.gateway_id IS NOT NULL
        WHERE c.program_id = p.id AND c.kind <> 'REMOVED')
      AND NOT EXISTS (SELECT FROM operation o WHERE o.program_id = p.id AND o.finished_at IS NULL
        AND NOT (o.state = 'HELD' AND o.requested_at < p.updated_at))
      AND coalesce((SELECT o.state FROM operation o WHERE o.program_id = p.id AND o.requested_at > p.updated_at
        ORDER BY o.requested_at DESC LIMIT 1), 'SUCCEEDED') = 'SUCCEEDED'
    ORDER BY p.id`);
  return rows.map(({ id }) => id);
}

/** Whether a connected host has still to write what was registered or assigned a moment ago. */
async function isGathering(tx: Database, { id, revision }: Program): Promise<boolean> {
  const { rows } = await tx.execute<Record<string, never>>(sql`
    SELECT FROM assignment a JOIN program p ON p.id = a.program_id
      JOIN host_liveness l ON l.host_id = a.host_id AND l.gateway_id IS NOT NULL
      LEFT JOIN assignment_report r ON r.host_id = a.host_id AND r.program_id = a.program_id
    WHERE a.program_id = ${id} AND r.revision IS DISTINCT FROM ${revision}
      AND greatest(p.updated_at, a.created_at) > now() - ${GATHER} LIMIT 1`);
  return rows.length > 0;
}

/** Connected hosts on which this very change was not begun before, in the order of their names. */
async function findNewHosts(tx: Database, { id, group }: PendingGroup): Promise<string[]> {
  const { rows } = await tx.execute<{ host_id: string }>(sql`
    SELECT c.host_id FROM pending_change c JOIN host h ON h.id = c.host_id AND h.deleted_at IS NULL
      JOIN host_liveness l ON l.host_id = c.host_id AND l.gateway_id IS NOT NULL
    WHERE c.group_name = ${group} AND c.auto_applied IS DISTINCT FROM ${id} ORDER BY h.name`);
  return rows.map(({ host_id }) => host_id);
}

async function beginOne(tx: Database, programId: string): Promise<boolean> {
  const { programs, programRevisions } = tables;
  // another gateway that is at it already is left alone
  const [program] = await tx
    .select()
    .from(programs)
    .where(eq(programs.id, programId))
    .for('no key update', { skipLocked: true });
  if (program?.autoApply == null) return false;
  if (!(await findCandidates(tx)).includes(programId) || (await isGathering(tx, program))) return false;
  const { name, environment, revision, autoApply } = program;
  const groups = await findPendingGroups(tx, { program: name, environment, kinds: ['ADDED', 'CHANGED'] });
  const hostIds: string[] = [];
  for (const group of groups) {
    const [section] = group.sections;
    if (section?.after?.revision !== revision || section.refusal !== null) continue;
    const isNew = new Set(await findNewHosts(tx, group));
    const found = group.hostIds.filter((hostId) => isNew.has(hostId));
    await tx.execute(sql`
      UPDATE pending_change SET auto_applied = ${group.id} WHERE group_name = ${group.group}
        AND host_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(found)}::jsonb)::uuid)`);
    hostIds.push(...found);
  }
  if (hostIds.length === 0) return false;
  // what is held back of an earlier registration is of no use any more
  await tx.execute(sql`
    UPDATE operation SET state = 'RUNNING', cancelled_by = ${AUTHOR.identity.name}, version = nextval('row_version')
    WHERE program_id = ${programId} AND state = 'HELD'`);
  const [registered] = await tx
    .select({ by: programRevisions.createdBy })
    .from(programRevisions)
    .where(and(eq(programRevisions.programId, programId), eq(programRevisions.number, revision)));
  await writeOperation(
    tx,
    AUTHOR,
    {
      ...{ action: 'UPDATE', signal: null, programId, canaryHosts: null, ...autoApply },
      reason: `${name} (${environment}) revision ${revision}, registered by ${registered?.by ?? 'nobody'}`,
    },
    hostIds.map((hostId) => ({ hostId, targets: [name] })),
  );
  return true;
}

/**
 * Begins operations for programs that apply by themselves: what is added and changed, not what is removed. Any number of
 * gateways may; each program is one transaction. Gives whether any was begun.
 */
export async function applyByThemselves(
  db: Database,
  onError: (error: unknown, programId: string) => void,
): Promise<boolean> {
  let hasBegun = false;
  for (const id of await findCandidates(db)) {
    try {
      hasBegun = (await inTransaction(db, (tx) => beginOne(tx, id))) || hasBegun;
    } catch (error) {
      onError(error, id);
    }
  }
  return hasBegun;
}
