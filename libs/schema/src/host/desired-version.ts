import { tables, type Database } from '@dart/database';
import { inArray, sql } from 'drizzle-orm';

/** Whose desired state changed: these hosts, and all that have one of these programs assigned. */
export interface DesiredStateScope {
  readonly hostIds?: readonly string[];
  readonly programIds?: readonly string[];
}

/**
 * Raises the version of what hosts should run, in the transaction of the change; the change log then tells the agents.
 */
export async function raiseDesiredVersions(
  tx: Database,
  { hostIds = [], programIds = [] }: DesiredStateScope,
): Promise<void> {
  const { hosts, assignments } = tables;
  const concerned = new Set(hostIds);
  if (programIds.length > 0) {
    const rows = await tx
      .selectDistinct({ hostId: assignments.hostId })
      .from(assignments)
      .where(inArray(assignments.programId, [...programIds]));
    for (const { hostId } of rows) concerned.add(hostId);
  }
  if (concerned.size === 0) return;
  // Locked in order of the key, so that two changes of many hosts don't deadlock; and in the mode of an update that
  // leaves the key alone: each row that was inserted for a host shares a lock of its key, so that two assignments on
  // one host would wait for each other.
  const ids = [...concerned].sort();
  await tx
    .select({ id: hosts.id })
    .from(hosts)
    .where(inArray(hosts.id, ids))
    .orderBy(hosts.id)
    .for('no key update');
  await tx
    .update(hosts)
    .set({ desiredVersion: sql`${hosts.desiredVersion} + 1` })
    .where(inArray(hosts.id, ids));
}
