import { tables } from '@dart/database';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { startTargetsOf } from '../operation/start.ts';
import { endMaintenance } from './start.ts';

/**
 * Ends maintenance, if it lasts still, and starts again what its drain stopped, host after host. Asked for twice it gives the
 * same. @throws NotFoundError, ConflictError when nothing was stopped
 */
export async function resumeDrained(context: Context, id: string): Promise<string> {
  const { maintenances } = tables;
  const found = /^[0-9a-f-]{36}$/.test(id)
    ? await context.db.query.maintenances.findFirst({ where: { id } })
    : undefined;
  if (!found)
    throw new NotFoundError('There is no such maintenance.', 'List what there is: dart maintenance list');
  if (found.drainId === null)
    throw new ConflictError(
      'This maintenance has stopped nothing.',
      'End it without starting anything: dart maintenance end',
    );
  if (found.endedAt === null && found.untilAt > new Date()) await endMaintenance(context, id);
  if (found.resumeId !== null) return id;
  const resumeId = await startTargetsOf(context, found.drainId, {
    reason: `after maintenance: ${found.reason}`,
    idempotencyKey: `resume ${id}`,
  });
  await context.db.update(maintenances).set({ resumeId }).where(eq(maintenances.id, id));
  return id;
}
