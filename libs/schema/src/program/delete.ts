import { tables } from '@dart/database';
import { inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { inTransaction } from '../transaction.ts';

/** Deletes a program in one environment, or in all; refused while it is assigned anywhere. Its history stays. */
export async function deleteProgram(
  context: Context,
  name: string,
  environment: string | null,
): Promise<string[]> {
  return inTransaction(context.db, async (tx) => {
    const found = await tx.query.programs.findMany({
      where: { name, deletedAt: { isNull: true }, ...(environment !== null && { environment }) },
      with: {
        schedules: { orderBy: { position: 'asc' } },
        assignments: { with: { host: { columns: { name: true } } } },
      },
    });
    if (found.length === 0) {
      const where = environment === null ? '' : ` in environment ${environment}`;
      throw new NotFoundError(`There is no program ${name}${where}.`, 'List the programs: dart processes');
    }
    const hosts = found.flatMap((program) =>
      program.assignments.map(({ host }) => `${program.environment} on ${host.name}`),
    );
    if (hosts.length > 0) {
      throw new ConflictError(
        `Program ${name} is still assigned: ${hosts.join(', ')}.`,
        'Unassign it there first: dart unassign PROGRAM ENVIRONMENT HOST; of a selector: --label KEY=VALUE instead of the host',
      );
    }
    const ids = found.map(({ id }) => id);
    await tx.delete(tables.selectors).where(inArray(tables.selectors.programId, ids));
    await tx
      .update(tables.programs)
      .set({ deletedAt: sql`now()` })
      .where(inArray(tables.programs.id, ids));
    await recordHistory(
      tx,
      context,
      found.map((program) => ({
        operation: 'deleteProgram',
        kind: 'program',
        key: `${name}/${program.environment}`,
        before: {
          configuration: program.configuration,
          schedules: program.schedules,
          revision: program.revision,
        },
      })),
    );
    return ids;
  });
}
