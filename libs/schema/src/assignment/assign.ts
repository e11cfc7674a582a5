import { tables, type Database } from '@dart/database';
import { and, eq } from 'drizzle-orm';
import { clearGoneAlerts } from '../alert/clear-gone.ts';
import type { Context } from '../context.ts';
import { ConflictError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { findHost, findProgram } from '../lookup/find.ts';
import { findMatchingSelector } from '../selector/match.ts';
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

/** What a selector made becomes a person's: it stays when the labels change. */
async function makeExplicit(tx: Database, context: Context, id: string, name: AssignmentName): Promise<void> {
  const createdBy = context.identity?.name ?? 'nobody';
  await tx.update(tables.assignments).set({ explicit: true, createdBy }).where(eq(tables.assignments.id, id));
  const change = { before: { explicit: false }, after: { explicit: true } };
  await recordHistory(tx, context, [
    { operation: 'assignProgram', kind: 'assignment', key: keyOf(name), ...change },
  ]);
}

/** Assigns a program to a host; nothing that runs changes. Assigning what is assigned already makes it explicit, no more. */
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
      if (present?.programId === program.id) {
        if (!present.explicit) await makeExplicit(tx, context, present.id, name);
        return present.id;
      }
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

/** @throws ConflictError when a selector would assign it again */
async function assertNotSelected(
  tx: Database,
  host: { id: string; name: string },
  programId: string,
): Promise<void> {
  const selector = await findMatchingSelector(tx, host.id, programId);
  if (selector === undefined) return;
  throw new ConflictError(
    `A selector assigns it to ${host.name} by its labels: ${selector}.`,
    `Change the host’s label (dart label ${host.name} KEY-), or take the selector away (dart unassign PROGRAM ENVIRONMENT --label KEY=VALUE).`,
  );
}

/** Takes a program off a host; what runs keeps running until the host is updated. Refused while a selector assigns it. */
export async function unassignProgram(
  context: Context,
  name: AssignmentName,
): Promise<{ hostId: string; programId: string }> {
  return inTransaction(context.db, async (tx) => {
    const { assignment, host, program } = await findAssignment(tx, name);
    await assertNotSelected(tx, host, program.id);
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
