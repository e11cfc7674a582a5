import { tables } from '@dart/database';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { findHost } from '../lookup/find.ts';
import { assignBySelectors } from '../selector/assign.ts';
import { inTransaction } from '../transaction.ts';
import { raiseDesiredVersions } from './desired-version.ts';
import { findLabelFault } from './labels.ts';

/**
 * Deletes a host without explicit assignments; those that selectors made end with it. When its agent still runs, the
 * host comes back with its next report.
 */
export async function deleteHost(context: Context, name: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const host = await findHost(tx, name);
    // waits for reports on their way; those that come after it bring the host back
    await tx
      .select({ id: tables.hosts.id })
      .from(tables.hosts)
      .where(eq(tables.hosts.id, host.id))
      .for('update');
    const assigned = await tx.query.assignments.findMany({
      where: { hostId: host.id, explicit: true },
      with: { program: { columns: { environment: true } } },
      orderBy: { programName: 'asc' },
    });
    if (assigned.length > 0) {
      const list = assigned
        .map(({ programName, program }) => `${programName} (${program.environment})`)
        .join(', ');
      throw new ConflictError(
        `Host ${name} still has programs assigned: ${list}.`,
        `Unassign them first: dart unassign PROGRAM ENVIRONMENT ${name}`,
      );
    }
    await tx
      .update(tables.hosts)
      .set({ deletedAt: sql`now()`, state: 'OFFLINE' })
      .where(eq(tables.hosts.id, host.id));
    const { assignments } = tables;
    const ended = await tx
      .delete(assignments)
      .where(and(eq(assignments.hostId, host.id), eq(assignments.explicit, false)))
      .returning({ id: assignments.id });
    if (ended.length > 0) await raiseDesiredVersions(tx, { hostIds: [host.id] });
    await tx.delete(tables.processes).where(eq(tables.processes.hostId, host.id));
    await tx.delete(tables.pendingChanges).where(eq(tables.pendingChanges.hostId, host.id));
    // the digest is forgotten with the rows, so that a beat of a living agent asks for a full report
    await tx
      .update(tables.hostLiveness)
      .set({ digest: null, reportedAt: null })
      .where(eq(tables.hostLiveness.hostId, host.id));
    await recordHistory(tx, context, [
      { operation: 'deleteHost', kind: 'host', key: name, before: { id: host.id } },
    ]);
    return host.id;
  });
}

/**
 * Revokes a host: its credentials end at once and its key gets no new one, until somebody enrols it anew. What runs on
 * it keeps running.
 */
export async function revokeHost(context: Context, name: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const host = await findHost(tx, name);
    const { credentials } = tables;
    await tx
      .update(tables.hosts)
      .set({ revokedAt: sql`now()` })
      .where(eq(tables.hosts.id, host.id));
    await tx
      .update(credentials)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          // an enrolment token that lies on the host would let it in again
          or(
            eq(credentials.hostId, host.id),
            and(eq(credentials.kind, 'ENROLMENT'), eq(credentials.hostName, name)),
          ),
          isNull(credentials.revokedAt),
        ),
      );
    await recordHistory(tx, context, [
      { operation: 'revokeHost', kind: 'host', key: name, before: { id: host.id } },
    ]);
    return host.id;
  });
}

/**
 * Sets a person's label of a host; null removes it, and the agent's label of the same key shows again. What selectors
 * assign by it changes in the same transaction.
 */
export async function setHostLabel(
  context: Context,
  name: string,
  key: string,
  value: string | null,
): Promise<string> {
  const message = findLabelFault(key, value ?? '');
  if (message !== undefined)
    throw new InvalidInputError('The label was not set.', 'Mend the label and set it again.', [
      { entry: null, name: null, field: 'label', rule: 'label', message },
    ]);
  return inTransaction(context.db, async (tx) => {
    const host = await findHost(tx, name);
    const { hostLabels } = tables;
    const person = { hostId: host.id, key, source: 'PERSON' as const };
    const [before] = await tx
      .delete(hostLabels)
      .where(and(eq(hostLabels.hostId, host.id), eq(hostLabels.key, key), eq(hostLabels.source, 'PERSON')))
      .returning({ value: hostLabels.value });
    if (value !== null) await tx.insert(hostLabels).values({ ...person, value });
    await assignBySelectors(tx, context, { hostIds: [host.id] });
    // the host's row stands for its labels in views
    await tx.update(tables.hosts).set({ name: host.name }).where(eq(tables.hosts.id, host.id));
    await recordHistory(tx, context, [
      {
        operation: 'setHostLabel',
        kind: 'host',
        key: name,
        before: before ? { [key]: before.value } : null,
        after: value === null ? null : { [key]: value },
      },
    ]);
    return host.id;
  });
}
