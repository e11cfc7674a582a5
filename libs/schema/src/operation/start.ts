import { tables, type Database } from '@dart/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { recordHistory, type Author } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';
import { placeCanaries } from './place-canaries.ts';
import { checkPace, checkRequest, NO_CANARIES, type OperationRequest, type Pace } from './request.ts';
import { selectTargets, type Selected } from './select.ts';

const { operations, operationTargets } = tables;
type Operation = typeof operations.$inferSelect;

/** How to go through the targets, and what is kept of who asked. */
export interface Wanted extends Pace {
  /** Instead of a number of canaries. */
  readonly canaryHosts: readonly string[] | null;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
}

/** Rows of one INSERT: PostgreSQL takes 65,535 parameters. */
const CHUNK = 5_000;

const nameOf = ({ identity }: Author): string => identity?.name ?? 'nobody';

/** The operation that this person asked for with the same key. */
export async function findSameOperation(
  tx: Database,
  author: Author,
  key: string | null,
): Promise<string | undefined> {
  if (key === null) return undefined;
  const [same] = await tx
    .select({ id: operations.id })
    .from(operations)
    .where(and(eq(operations.requestedBy, nameOf(author)), eq(operations.idempotencyKey, key)));
  return same?.id;
}

type Values = Omit<typeof operations.$inferInsert, 'requestedBy' | 'counts' | 'canaries'> &
  Pick<Wanted, 'canaries' | 'canaryHosts'>;

/** Writes an operation with its targets, in their order but for the canaries, who go first; gives the one that has the same key, if there is one. */
export async function writeOperation(
  tx: Database,
  author: Author,
  { canaryHosts, ...values }: Values,
  selected: readonly Omit<Selected, 'host'>[],
): Promise<string> {
  const { canaries, targets: ordered } = await placeCanaries(tx, { ...values, canaryHosts }, selected);
  const requestedBy = nameOf(author);
  const counts = { WAITING: selected.length, RUNNING: 0, SUCCEEDED: 0, FAILED: 0, SKIPPED: 0 };
  const [written] = await tx
    .insert(operations)
    .values({ ...values, canaries, requestedBy, counts })
    .onConflictDoNothing()
    .returning({ id: operations.id });
  if (!written) {
    // the same key came twice at the same moment
    const same = await findSameOperation(tx, author, values.idempotencyKey ?? null);
    if (same === undefined) throw new Error('the operation was not written');
    return same;
  }
  const operationId = written.id;
  const rows = ordered.map(({ hostId, targets }, position) => ({
    operationId,
    position,
    hostId,
    targets: [...targets],
  }));
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.insert(operationTargets).values(rows.slice(from, from + CHUNK));
  await recordHistory(tx, author, [
    {
      operation: values.retryOf == null ? 'startOperation' : 'retryOperation',
      kind: 'operation',
      key: operationId,
      after: { action: values.action, reason: values.reason, targets: selected.length },
    },
  ]);
  return operationId;
}

/**
 * Begins an operation on all that the scope means at this moment. The gateways go through it, whoever stays.
 * @throws InvalidInputError, NotFoundError, ConflictError when nothing is meant
 */
export async function startOperation(
  context: Context,
  request: OperationRequest,
  { reason, idempotencyKey, canaryHosts, ...pace }: Wanted,
): Promise<string> {
  const checked = checkRequest(request);
  checkPace(pace);
  return inTransaction(context.db, async (tx) => {
    const same = await findSameOperation(tx, context, idempotencyKey);
    if (same !== undefined) return same;
    const selected = await selectTargets(tx, checked);
    if (selected.length === 0)
      throw new ConflictError(
        'Nothing matches the scope.',
        'Look what there is (dart processes), and widen the scope.',
      );
    const { action, signal } = checked;
    const values = { action, signal, reason, idempotencyKey, canaryHosts, ...pace };
    return writeOperation(tx, context, values, selected);
  });
}

/** The operation, locked until the transaction's end. @throws NotFoundError */
async function lock(tx: Database, id: string): Promise<Operation> {
  const [operation] = await tx.select().from(operations).where(eq(operations.id, id)).for('update');
  if (!operation)
    throw new NotFoundError('There is no such operation.', 'List the operations: dart operations');
  return operation;
}

/** Skips what has not begun; what runs goes on to its end. Cancelling twice is harmless. @throws NotFoundError, ConflictError */
export async function cancelOperation(context: Context, id: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const operation = await lock(tx, id);
    if (operation.cancelledBy !== null) return id;
    if (operation.finishedAt !== null)
      throw new ConflictError('The operation has ended.', 'There is nothing to cancel.');
    const cancelledBy = nameOf(context);
    await tx
      .update(operations)
      .set({ cancelledBy, state: 'RUNNING', nextBatchAt: null })
      .where(eq(operations.id, id));
    await recordHistory(tx, context, [{ operation: 'cancelOperation', kind: 'operation', key: id }]);
    return id;
  });
}

/**
 * Lets an operation go on that is held back by its canaries; their failures count no more for `stopAfter`.
 * @throws NotFoundError, ConflictError
 */
export async function continueOperation(context: Context, id: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const { state, counts, heldReason } = await lock(tx, id);
    if (state !== 'HELD')
      throw new ConflictError('The operation is not held back.', 'List the operations: dart operations');
    const continuedBy = nameOf(context);
    await tx
      .update(operations)
      .set({ state: 'RUNNING', continuedBy, canariesPassedAt: sql`now()`, heldFailures: counts.FAILED })
      .where(eq(operations.id, id));
    const change = { before: { heldReason } };
    await recordHistory(tx, context, [
      { operation: 'continueOperation', kind: 'operation', key: id, ...change },
    ]);
    return id;
  });
}

/** @throws ConflictError */
function assertEnded(state: Operation['state']): void {
  if (state === 'RUNNING')
    throw new ConflictError('The operation still runs.', 'Wait for its end, or cancel it.');
  if (state === 'HELD')
    throw new ConflictError('The operation is held back.', 'Let it go on (dart continue), or cancel it.');
}

/** Begins a new operation on the targets that failed or were skipped. @throws NotFoundError, ConflictError */
export async function retryOperation(
  context: Context,
  id: string,
  { reason, idempotencyKey }: Pick<Wanted, 'reason' | 'idempotencyKey'>,
): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const same = await findSameOperation(tx, context, idempotencyKey);
    if (same !== undefined) return same;
    const { state, action, signal, programId, awaitedProgramId, awaitedRevision, ...before } = await lock(
      tx,
      id,
    );
    assertEnded(state);
    const left = await tx
      .select({ hostId: operationTargets.hostId, targets: operationTargets.targets })
      .from(operationTargets)
      .where(
        and(eq(operationTargets.operationId, id), inArray(operationTargets.state, ['FAILED', 'SKIPPED'])),
      )
      .orderBy(operationTargets.position);
    if (left.length === 0)
      throw new ConflictError('All of its targets succeeded.', 'There is nothing to try again.');
    const { batchSize, pauseSeconds, stopAfter, canaries, canaryWatchSeconds } = before;
    const pace = { batchSize, pauseSeconds, stopAfter, canaries, canaryWatchSeconds, canaryHosts: null };
    const awaited = { awaitedProgramId, awaitedRevision };
    const values = { action, signal, programId, ...awaited, reason, idempotencyKey, retryOf: id, ...pace };
    return writeOperation(tx, context, values, left);
  });
}

/** Begins an operation that starts what another one stopped, at that one's pace. @throws NotFoundError, ConflictError */
export async function startTargetsOf(
  context: Context,
  id: string,
  { reason, idempotencyKey }: Pick<Wanted, 'reason' | 'idempotencyKey'>,
): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const same = await findSameOperation(tx, context, idempotencyKey);
    if (same !== undefined) return same;
    const { state, batchSize, pauseSeconds } = await lock(tx, id);
    if (state === 'RUNNING')
      throw new ConflictError('It is still being stopped.', 'Wait for its end, or cancel it: dart cancel');
    const stopped = await tx
      .select({ hostId: operationTargets.hostId, targets: operationTargets.targets })
      .from(operationTargets)
      .where(
        and(eq(operationTargets.operationId, id), inArray(operationTargets.state, ['SUCCEEDED', 'FAILED'])),
      )
      .orderBy(operationTargets.position);
    const pace = { batchSize, pauseSeconds, stopAfter: null, ...NO_CANARIES };
    const values = { action: 'START' as const, signal: null, ...pace };
    return writeOperation(tx, context, { ...values, reason, idempotencyKey }, stopped);
  });
}
