import { tables } from '@dart/database';
import { inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';

const { deliveries } = tables;
const MOST = 1_000;

/**
 * Begins anew with deliveries that are dead, under the same key. What waits or is being sent stays as it is.
 * @throws InvalidInputError, NotFoundError, ConflictError when one is no dead letter
 */
export async function resendDeliveries(context: Context, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0 || wanted.length > MOST) {
    const message = `has ${wanted.length} ids; write 1 to ${MOST}`;
    throw new InvalidInputError('Nothing was sent again.', 'Send them in several requests.', [
      { entry: null, name: null, field: 'ids', rule: 'count', message },
    ]);
  }
  return inTransaction(context.db, async (tx) => {
    const found = await tx
      .select({ id: deliveries.id, state: deliveries.state, result: deliveries.result })
      .from(deliveries)
      .where(inArray(deliveries.id, wanted))
      .orderBy(deliveries.id)
      .for('update');
    if (found.length < wanted.length)
      throw new NotFoundError(
        `${wanted.length - found.length} of these deliveries are not there; none was sent again.`,
        'List them: dart deliveries --dead',
      );
    const ended = found.find(({ state }) => state === 'DELIVERED' || state === 'SUPPRESSED');
    if (ended)
      throw new ConflictError(
        `Delivery ${ended.id} is ${ended.state.toLowerCase()}, not dead; none was sent again.`,
        'List those that are: dart deliveries --dead',
      );
    const dead = found.filter(({ state }) => state === 'DEAD');
    if (dead.length > 0)
      await tx
        .update(deliveries)
        .set({ state: 'WAITING', attempts: 0, dueAt: sql`now()`, finishedAt: null })
        .where(
          inArray(
            deliveries.id,
            dead.map(({ id }) => id),
          ),
        );
    await recordHistory(
      tx,
      context,
      dead.map(({ id, result }) => ({
        ...{ operation: 'resendDeliveries', kind: 'delivery', key: id },
        before: { state: 'DEAD', result },
      })),
    );
    return wanted;
  });
}
