import { tables, type Database } from '@dart/database';
import { and, eq } from 'drizzle-orm';
import { clearGoneAlerts } from '../alert/clear-gone.ts';
import type { Context } from '../context.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { findHost, findProgram } from '../lookup/find.ts';
import { inTransaction } from '../transaction.ts';

/** Names an assignment: a program in one environment on one host. */
export interface AssignmentName {
  readonly program: string;
  readonly environment: string;
  readonly host: string;
}

const keyOf = ({ program, environment, host }: AssignmentName): string => `${program}/${environment}@${host}`;

async function findAssignment(tx: Database, name: AssignmentName) {
  const host = await findHost(tx, name.host);
  const program = await findProgram(tx, name.program, name.environment);
  const { assignments } = tables;
  const [assignment] = await tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.hostId, host.id), eq(assignments.programId, program.id)))
    .for('update');
  if (!assignment) {
    throw new NotFoundError(
      `Program ${name.program} (${name.environment}) is not assigned to ${name.host}.`,
      `See what is: dart host ${name.host}`,
    );
  }
  return { assignment, host, program };
}

/** Assigns a program to a host; nothing that runs changes. Assigning what is assigned already changes nothing. */
export async function assignProgram(context: Context, name: AssignmentName): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const host = await findHost(tx, name.host);
    const program = await findProgram(tx, name.program, name.environment);
    const [written] = await tx
      .insert(tables.assignments)
      .values({
        hostId: host.id,
        programId: program.id,
        programName: program.name,
        createdBy: context.identity?.name ?? 'nobody',
      })
      .onConflictDoNothing()
      .returning({ id: tables.assignments.id });
    if (!written) {
      const present = await tx.query.assignments.findFirst({
        where: { hostId: host.id, programName: program.name },
        with: { program: { columns: { environment: true } } },
      });
      if (present?.programId === program.id) return present.id;
      const other = present?.program.environment ?? 'another environment';
      throw new ConflictError(
        `Program ${name.program} is assigned to ${name.host} in environment ${other} already; a host runs one environment of a program.`,
        `Unassign that one first: dart unassign ${name.program} ${other} ${name.host}`,
      );
    }
    await recordHistory(tx, context, [
      { operation: 'assignProgram', kind: 'assignment', key: keyOf(name), after: { enabled: true } },
    ]);
    await raiseDesiredVersions(tx, { hostIds: [host.id] });
    return written.id;
  });
}

/** Takes a program off a host; what runs keeps running until the host is updated. */
export async function unassignProgram(
  context: Context,
  name: AssignmentName,
): Promise<{ hostId: string; programId: string }> {
  return inTransaction(context.db, async (tx) => {
    const { assignment, host, program } = await findAssignment(tx, name);
    await tx.delete(tables.assignments).where(eq(tables.assignments.id, assignment.id));
    await recordHistory(tx, context, [
      {
        operation: 'unassignProgram',
        kind: 'assignment',
        key: keyOf(name),
        before: { enabled: assignment.enabled },
      },
    ]);
    await raiseDesiredVersions(tx, { hostIds: [host.id] });
    await clearGoneAlerts(tx, { hostIds: [host.id], programIds: [program.id] });
    return { hostId: host.id, programId: program.id };
  });
}

/** Enables or disables a program on a host: whether it is scheduled and monitored there. */
export async function setAssignmentEnabled(
  context: Context,
  name: AssignmentName,
  enabled: boolean,
): Promise<string> {
  return inTransaction(context.db, async (tx) => {
    const { assignment, host, program } = await findAssignment(tx, name);
    if (assignment.enabled === enabled) return assignment.id;
    await tx.update(tables.assignments).set({ enabled }).where(eq(tables.assignments.id, assignment.id));
    await recordHistory(tx, context, [
      {
        operation: 'setAssignmentEnabled',
        kind: 'assignment',
        key: keyOf(name),
        before: { enabled: assignment.enabled },
        after: { enabled },
      },
    ]);
    await raiseDesiredVersions(tx, { hostIds: [host.id] });
    await clearGoneAlerts(tx, { hostIds: [host.id], programIds: [program.id] });
    return assignment.id;
  });
}
