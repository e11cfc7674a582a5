import { tables, type Database } from '@dart/database';
import { inArray } from 'drizzle-orm';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { lockAlerts } from './lock.ts';

/** An alert with what names it for people. */
export interface NamedAlert {
  readonly alert: typeof tables.alerts.$inferSelect;
  /** For the history: `component@host`, with the CI if it has one. */
  readonly key: string;
}

/** Alerts that one request may name. */
const MOST = 1_000;

/**
 * The alerts of these ids, locked until the transaction's end, each once.
 * @throws InvalidInputError when there are none or too many, NotFoundError
 */
export async function lockNamedAlerts(tx: Database, ids: readonly string[]): Promise<NamedAlert[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || wanted.length > MOST) {
    const message = `has ${wanted.length} ids; write 1 to ${MOST}`;
    throw new InvalidInputError('No alert was changed.', 'Send them in several requests.', [
      { entry: null, name: null, field: 'ids', rule: 'count', message },
    ]);
  }
  const { alerts } = tables;
  const hosts = await tx.selectDistinct({ id: alerts.hostId }).from(alerts).where(inArray(alerts.id, wanted));
  await lockAlerts(
    tx,
    hosts.map(({ id }) => id),
  );
  const found = await tx.query.alerts.findMany({
    where: { id: { in: wanted }, host: { deletedAt: { isNull: true } } },
    with: { host: { columns: { name: true } } },
    orderBy: { id: 'asc' },
  });
  if (found.length < wanted.length) {
    const known = new Set(found.map(({ id }) => id));
    const missing = wanted.filter((id) => !known.has(id));
    throw new NotFoundError(
      `There is no alert ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ` and ${missing.length - 3} more` : ''}; none was changed.`,
      'List the alerts: dart alerts',
    );
  }
  return found.map(({ host, ...alert }) => ({
    alert,
    key: `${alert.component}${alert.ci === '' ? '' : ` (${alert.ci})`}@${host.name}`,
  }));
}
