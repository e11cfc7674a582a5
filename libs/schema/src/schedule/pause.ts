import { tables } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { findProgram } from '../lookup/find.ts';
import { inTransaction } from '../transaction.ts';

const MOST_CHARACTERS = 500;

/** Pauses all schedules of a program on all hosts. Paused again, it keeps who paused it and takes the new reason. */
export async function pauseSchedules(
  context: Context,
  name: string,
  environment: string,
  reason: string,
): Promise<string> {
  const text = reason.trim();
  if (text === '' || text.length > MOST_CHARACTERS) {
    const message = `is ${text === '' ? 'empty' : `${text.length} characters long`}; write 1 to ${MOST_CHARACTERS} characters`;
    throw new InvalidInputError(
      'Nothing was paused: a reason is wanted.',
      'Say why, for those who look later.',
      [{ entry: null, name, field: 'reason', rule: 'reason', message }],
    );
  }
  return inTransaction(context.db, async (tx) => {
    const program = await findProgram(tx, name, environment);
    const scheduled = await tx.query.schedules.findFirst({
      columns: { name: true },
      where: { programId: program.id, revision: program.revision },
    });
    if (!scheduled) {
      throw new ConflictError(
        `Program ${name} (${environment}) has no schedule.`,
        'Give it one in its .dartrc and register it, or disable it on a host: dart disable PROGRAM ENVIRONMENT HOST',
      );
    }
    await tx
      .update(tables.programs)
      .set({
        pausedAt: sql`coalesce(${tables.programs.pausedAt}, now())`,
        pausedBy: context.identity?.name ?? 'nobody',
        pauseReason: text,
      })
      .where(eq(tables.programs.id, program.id));
    await recordHistory(tx, context, [
      {
        operation: 'pauseSchedules',
        kind: 'program',
        key: `${name}/${environment}`,
        before: program.pausedAt === null ? null : { reason: program.pauseReason },
        after: { reason: text },
      },
    ]);
    await raiseDesiredVersions(tx, { programIds: [program.id] });
    return program.id;
  });
}

/** Ends a pause; what is not paused stays as it is. */
export async function resumeSchedules(context: Context, name: string, environment: string): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const program = await findProgram(tx, name, environment);
    if (program.pausedAt === null) return program.id;
    await tx
      .update(tables.programs)
      .set({ pausedAt: null, pausedBy: null, pauseReason: null })
      .where(eq(tables.programs.id, program.id));
    await recordHistory(tx, context, [
      {
        operation: 'resumeSchedules',
        kind: 'program',
        key: `${name}/${environment}`,
        before: { reason: program.pauseReason, by: program.pausedBy, at: program.pausedAt },
      },
    ]);
    await raiseDesiredVersions(tx, { programIds: [program.id] });
    return program.id;
  });
}
