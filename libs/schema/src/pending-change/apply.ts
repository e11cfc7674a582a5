import type { Database } from '@dart/database';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { assertHosts } from '../operation/select.ts';
import { checkPace } from '../operation/request.ts';
import { findSameOperation, writeOperation, type Wanted } from '../operation/start.ts';
import { inTransaction } from '../transaction.ts';
import { findPendingGroups, type PendingGroup } from './find-groups.ts';

/** Changes that one request may name: a command takes so many targets. */
const MOST = 100;

const LIST = 'List what is pending: dart changes';

function refuseUnknown(ids: readonly string[], found: readonly PendingGroup[]): void {
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length > 0)
    throw new NotFoundError(
      `There is no pending change ${missing.join(', ')}: it was applied, or has changed meanwhile. Nothing was applied.`,
      LIST,
    );
  const foreign = found.find(({ program }) => program === null);
  if (foreign !== undefined)
    throw new ConflictError(
      `dart did not write the group ${foreign.group} and leaves its configuration alone.`,
      `On the host run: supervisorctl update ${foreign.group}`,
    );
}

/** The hosts of these changes in the order of their names, each with its groups. */
async function selectChanges(
  tx: Database,
  groups: readonly PendingGroup[],
  hosts: readonly string[] | null,
): Promise<{ hostId: string; targets: string[] }[]> {
  const targets = new Map<string, string[]>();
  for (const { group, hostIds } of groups)
    for (const hostId of hostIds) targets.set(hostId, [...(targets.get(hostId) ?? []), group]);
  const rows = await tx.query.hosts.findMany({
    columns: { id: true },
    where: { id: { in: [...targets.keys()] }, ...(hosts !== null && { name: { in: [...hosts] } }) },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id }) => ({ hostId: id, targets: targets.get(id) ?? [] }));
}

/**
 * Begins an operation that updates these pending changes on all hosts that have them now, or on those of them that are
 * named. @throws InvalidInputError, NotFoundError, ConflictError
 */
export async function applyPendingChanges(
  context: Context,
  { ids, hosts }: { readonly ids: readonly string[]; readonly hosts: readonly string[] | null },
  { reason, idempotencyKey, canaryHosts, ...pace }: Wanted,
): Promise<string> {
  checkPace(pace);
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || wanted.length > MOST)
    throw new InvalidInputError('Nothing was applied.', LIST, [
      {
        ...{ entry: null, name: null, field: 'ids', rule: 'count' },
        message: `has ${wanted.length} ids; write 1 to ${MOST}`,
      },
    ]);
  return inTransaction(context.db, async (tx) => {
    const same = await findSameOperation(tx, context, idempotencyKey);
    if (same !== undefined) return same;
    await assertHosts(tx, hosts);
    const groups = await findPendingGroups(tx, { ids: wanted });
    refuseUnknown(wanted, groups);
    const selected = await selectChanges(tx, groups, hosts);
    if (selected.length === 0) throw new ConflictError('None of these hosts has one of these changes.', LIST);
    const values = { action: 'UPDATE' as const, signal: null, reason, idempotencyKey, canaryHosts, ...pace };
    return writeOperation(tx, context, values, selected);
  });
}
