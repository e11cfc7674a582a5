import { tables, type Database, type OperationCounts, type OperationTargetState } from '@dart/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { checkCommand } from '../command/check.ts';
import { acceptCommand } from '../command/run.ts';
import { HostNotConnectedError, NotFoundError } from '../errors/errors.ts';
import { inTransaction } from '../transaction.ts';
import { findUnwritten, isWritten } from './await-written.ts';
import { judgeCanaries } from './canary.ts';

const { operations, operationTargets, hosts } = tables;
type Operation = typeof operations.$inferSelect;
type Changes = PgUpdateSetSource<typeof operations>;

const NONE: OperationCounts = { WAITING: 0, RUNNING: 0, SUCCEEDED: 0, FAILED: 0, SKIPPED: 0 };

/** Targets whose commands have ended end as they did; a command whose result stays unknown has failed here. */
async function settle(tx: Database, id: string): Promise<void> {
  await tx.execute(sql`
    UPDATE operation_target t
    SET state = CASE WHEN c.state = 'SUCCEEDED' THEN 'SUCCEEDED' ELSE 'FAILED' END,
      message = coalesce(c.message, lower(c.state)), finished_at = coalesce(c.finished_at, now())
    FROM command c
    WHERE t.operation_id = ${id} AND t.state = 'RUNNING' AND c.id = t.command_id
      AND c.state IN ('SUCCEEDED', 'FAILED', 'EXPIRED', 'UNKNOWN')`);
}

async function count(tx: Database, id: string): Promise<OperationCounts> {
  const rows = await tx
    .select({ state: operationTargets.state, count: sql<number>`count(*)::int` })
    .from(operationTargets)
    .where(eq(operationTargets.operationId, id))
    .groupBy(operationTargets.state);
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count: found }) => [state, found])) };
}

async function skipWaiting(tx: Database, id: string, message: string): Promise<void> {
  await tx
    .update(operationTargets)
    .set({ state: 'SKIPPED', message, finishedAt: sql`now()` })
    .where(and(eq(operationTargets.operationId, id), eq(operationTargets.state, 'WAITING')));
}

/** Why the targets that wait will not be acted on; undefined: they will. Failures of canaries hold back, they don't end. */
function reasonToSkip(
  { cancelledBy, stopAfter, heldFailures }: Operation,
  counts: OperationCounts,
): string | undefined {
  const failed = counts.FAILED - heldFailures;
  if (cancelledBy !== null) return `cancelled by ${cancelledBy}`;
  if (stopAfter !== null && failed >= stopAfter) return `left out after ${failed} failures`;
  return undefined;
}

/** Takes the canaries one step further. Returns what of the operation changes; undefined: nothing. */
async function advanceCanaries(
  tx: Database,
  operation: Operation,
  isPauseOver: boolean,
): Promise<Changes | undefined> {
  const { canaries, canaryWatchSeconds, nextBatchAt } = operation;
  const judged = await judgeCanaries(tx, operation);
  if (judged.stage === 'waiting') return (await startBatch(tx, operation, canaries)) > 0 ? {} : undefined;
  if (judged.stage === 'running') return undefined;
  if (judged.stage === 'bad' || (judged.stage === 'missing' && isPauseOver))
    return { state: 'HELD', heldReason: judged.fault, heldAt: sql`now()`, nextBatchAt: null };
  if (nextBatchAt === null) return { nextBatchAt: sql`now() + make_interval(secs => ${canaryWatchSeconds})` };
  if (!isPauseOver || judged.stage === 'settling') return undefined;
  return { canariesPassedAt: sql`now()`, nextBatchAt: null };
}

interface Started {
  readonly state: OperationTargetState;
  readonly commandId?: string;
  readonly message?: string;
}

async function startTarget(
  tx: Database,
  operation: Operation,
  { id, hostId, host, targets }: { id: string; hostId: string; host: string; targets: readonly string[] },
): Promise<Started> {
  const { action, signal, requestedBy } = operation;
  const unwritten = await findUnwritten(tx, operation, hostId);
  if (unwritten !== undefined) return { state: 'FAILED', message: unwritten };
  // the target's id as the key: whichever gateway begins it, there is one command
  const request = { host, action, targets, signal, input: null, idempotencyKey: `operation ${id}` };
  try {
    const { id: commandId } = await acceptCommand(tx, requestedBy, checkCommand(request));
    return { state: 'RUNNING', commandId };
  } catch (error) {
    if (error instanceof HostNotConnectedError || error instanceof NotFoundError)
      return { state: 'FAILED', message: error.message };
    throw error;
  }
}

/** Begins up to so many targets; gives how many there were. */
async function startBatch(tx: Database, operation: Operation, size: number): Promise<number> {
  const batch = await tx
    .select({
      id: operationTargets.id,
      hostId: operationTargets.hostId,
      host: hosts.name,
      targets: operationTargets.targets,
    })
    .from(operationTargets)
    .innerJoin(hosts, eq(hosts.id, operationTargets.hostId))
    .where(
      and(
        eq(operationTargets.operationId, operation.id),
        eq(operationTargets.state, 'WAITING'),
        isWritten(operation),
      ),
    )
    .orderBy(asc(operationTargets.position))
    .limit(size);
  for (const target of batch) {
    const { state, commandId, message } = await startTarget(tx, operation, target);
    await tx
      .update(operationTargets)
      .set({
        state,
        commandId: commandId ?? null,
        message: message ?? null,
        ...(state === 'FAILED' && { finishedAt: sql`now()` }),
      })
      .where(eq(operationTargets.id, target.id));
  }
  return batch.length;
}

function endOf({ cancelledBy }: Operation, { FAILED }: OperationCounts): Operation['state'] {
  if (cancelledBy !== null) return 'CANCELLED';
  return FAILED > 0 ? 'FAILED' : 'SUCCEEDED';
}

const isSame = (a: OperationCounts, b: OperationCounts): boolean =>
  tables.OPERATION_TARGET_STATES.every((state) => a[state] === b[state]);

/** One step of one operation, in one transaction; another gateway that is at it already is left alone. */
async function advanceOne(tx: Database, id: string): Promise<boolean> {
  const [found] = await tx
    .select({ operation: operations, isPauseOver: sql<boolean>`${operations.nextBatchAt} <= now()` })
    .from(operations)
    .where(and(eq(operations.id, id), eq(operations.state, 'RUNNING')))
    .for('update', { skipLocked: true });
  if (!found) return false;
  const { operation, isPauseOver } = found;
  await settle(tx, id);
  let counts = await count(tx, id);
  if (operation.canaries > 0 && operation.canariesPassedAt === null && operation.cancelledBy === null) {
    const changes = await advanceCanaries(tx, operation, isPauseOver);
    counts = await count(tx, id);
    if (changes === undefined && isSame(counts, operation.counts)) return false;
    await tx
      .update(operations)
      .set({ counts, ...changes })
      .where(eq(operations.id, id));
    return true;
  }
  const why = reasonToSkip(operation, counts);
  if (why !== undefined && counts.WAITING > 0) await skipWaiting(tx, id, why);
  const { nextBatchAt, pauseSeconds } = operation;
  const isBetween = counts.RUNNING === 0 && counts.WAITING > 0 && why === undefined;
  const hasBegun = counts.SUCCEEDED + counts.FAILED > 0;
  // the pause begins with the end of a batch, and is over at the time that was noted then
  const mustPause = isBetween && hasBegun && pauseSeconds > 0 && nextBatchAt === null;
  const isDue =
    isBetween &&
    !mustPause &&
    (nextBatchAt === null || isPauseOver) &&
    (await startBatch(tx, operation, operation.batchSize)) > 0;
  counts = await count(tx, id);
  const hasEnded = counts.WAITING === 0 && counts.RUNNING === 0;
  if (!mustPause && !isDue && !hasEnded && isSame(counts, operation.counts)) return false;
  await tx
    .update(operations)
    .set({
      counts,
      ...(mustPause && { nextBatchAt: sql`now() + make_interval(secs => ${pauseSeconds})` }),
      ...(isDue && { nextBatchAt: null }),
      ...(hasEnded && { state: endOf(operation, counts), finishedAt: sql`now()`, nextBatchAt: null }),
    })
    .where(eq(operations.id, id));
  return true;
}

/**
 * Takes all operations that run one step further; any number of gateways may. One that fails is told of and left for
 * the next time. Returns whether anything changed.
 */
export async function advanceOperations(
  db: Database,
  onError: (error: unknown, operationId: string) => void,
): Promise<boolean> {
  const running = await db
    .select({ id: operations.id })
    .from(operations)
    .where(eq(operations.state, 'RUNNING'));
  let hasChanged = false;
  for (const { id } of running) {
    try {
      hasChanged = (await inTransaction(db, (tx) => advanceOne(tx, id))) || hasChanged;
    } catch (error) {
      onError(error, id);
    }
  }
  return hasChanged;
}
