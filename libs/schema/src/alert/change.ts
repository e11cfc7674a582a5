import { tables } from '@dart/database';
import { inArray, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { queueDeliveries } from '../delivery/queue.ts';
import { recordHistory } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';
import { lockNamedAlerts } from './select.ts';

export type AlertRow = typeof tables.alerts.$inferSelect;

/** What a person does to alerts. */
export interface AlertChange {
  /** The mutation's name. */
  readonly operation: string;
  /** Whether it changes this alert; the others stay as they are, so that doing it twice is harmless. */
  readonly concerns: (alert: AlertRow) => boolean;
  readonly set: { readonly [Column in keyof AlertRow]?: AlertRow[Column] | SQL };
  /** For the history. */
  readonly before: (alert: AlertRow) => unknown;
  readonly after: unknown;
}

/**
 * Changes alerts all together or not at all, with a constant number of statements. Gives the ids of all that were named.
 * @throws InvalidInputError, NotFoundError
 */
export async function changeAlerts(
  context: Context,
  ids: readonly string[],
  { operation, concerns, set, before, after }: AlertChange,
): Promise<string[]> {
  return inTransaction(context.db, async (tx) => {
    const named = await lockNamedAlerts(tx, ids);
    const changed = named.filter(({ alert }) => concerns(alert));
    if (changed.length > 0) {
      const changedIds = changed.map(({ alert }) => alert.id);
      await tx.update(tables.alerts).set(set).where(inArray(tables.alerts.id, changedIds));
      await queueDeliveries(tx, [...new Set(changed.map(({ alert }) => alert.hostId))]);
    }
    await recordHistory(
      tx,
      context,
      changed.map(({ alert, key }) => ({ operation, kind: 'alert', key, before: before(alert), after })),
    );
    return named.map(({ alert }) => alert.id);
  });
}
