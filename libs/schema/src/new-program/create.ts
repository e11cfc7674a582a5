import { tables, type Database } from '@dart/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError, InvalidInputError, type InputIssue } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { checkPace, NO_CANARIES } from '../operation/request.ts';
import { findSameOperation, writeOperation } from '../operation/start.ts';
import type { CheckedProgram, ProgramCheck } from '../program/check.ts';
import { followUp } from '../program/register.ts';
import { keyOf, writePrograms, type WrittenProgram } from '../program/write.ts';
import { inTransaction } from '../transaction.ts';
import { checkNewProgram } from './check.ts';
import { chosenHosts, findTaken } from './hosts.ts';
import type { CreateProgramInput } from './inputs.ts';

type Input = typeof CreateProgramInput.$inferInput;

export interface Created {
  readonly programId: string;
  readonly operationId: string | null;
  readonly warnings: readonly InputIssue[];
}

const { assignments, operations } = tables;

/** @throws InvalidInputError */
function refuseFaults({ faults }: ProgramCheck): void {
  if (faults.length === 0) return;
  throw new InvalidInputError(
    `Nothing was created: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`,
    'Mend what is named and try again.',
    faults,
  );
}

/** The hosts to which it is assigned, in the order of their names. @throws ConflictError */
async function selectHosts(
  tx: Database,
  input: Input,
  program: CheckedProgram,
): Promise<{ id: string; name: string }[]> {
  const where = await chosenHosts(tx, input.where);
  if (where === undefined) return [];
  const [taken, ...others] = await findTaken(tx, where, program);
  if (taken !== undefined) {
    const more =
      others.length === 0 ? '' : ` and ${others.length === 9 ? '9 or more' : others.length} other hosts`;
    throw new ConflictError(
      `${taken.name}${more} has ${program.name} in environment ${taken.environment} already; a host runs one environment of a program. Nothing was created.`,
      'Leave these hosts out, or unassign it there first.',
    );
  }
  const hosts = await tx.query.hosts.findMany({
    columns: { id: true, name: true },
    where,
    orderBy: { name: 'asc' },
  });
  const { expectedHosts } = input;
  if (expectedHosts != null && expectedHosts !== hosts.length)
    throw new ConflictError(
      `The filter matches ${hosts.length} hosts now; you looked at ${expectedHosts}. Nothing was created.`,
      'Look at the hosts again, then try again.',
    );
  return hosts;
}

/** Assigns the program to hosts; what a selector assigned becomes a person's. */
async function assignAll(
  tx: Database,
  context: Context,
  program: CheckedProgram,
  { id: programId }: WrittenProgram,
  hosts: readonly { id: string; name: string }[],
): Promise<void> {
  if (hosts.length === 0) return;
  const createdBy = context.identity?.name ?? 'nobody';
  const ids = sql`(SELECT jsonb_array_elements_text(${JSON.stringify(hosts.map(({ id }) => id))}::jsonb)::uuid)`;
  // A hello holds its host's row for an update: whoever waits for that must not have written an assignment yet.
  await tx.execute(sql`SELECT FROM host WHERE id IN ${ids} ORDER BY id FOR KEY SHARE`);
  await tx.execute(sql`
    UPDATE assignment SET explicit = true, created_by = ${createdBy}
    WHERE program_id = ${programId} AND NOT explicit AND host_id IN ${ids}`);
  const { rows } = await tx.execute<{ host_id: string }>(sql`
    INSERT INTO assignment (host_id, program_id, program_name, created_by)
    SELECT id, ${programId}, ${program.name}, ${createdBy} FROM host WHERE id IN ${ids} ORDER BY id
    ON CONFLICT (host_id, program_name) DO NOTHING RETURNING host_id`);
  const come = new Set(rows.map(({ host_id }) => host_id));
  const had = await tx
    .select({ hostId: assignments.hostId })
    .from(assignments)
    .where(and(eq(assignments.programId, programId), sql`${assignments.hostId} IN ${ids}`));
  if (had.length < hosts.length)
    throw new ConflictError(
      `Another environment of ${program.name} was assigned to some of these hosts meanwhile. Nothing was created.`,
      'Look at the hosts again, then try again.',
    );
  await recordHistory(
    tx,
    context,
    hosts
      .filter(({ id }) => come.has(id))
      .map(({ name }) => ({
        ...{ operation: 'assignProgram', kind: 'assignment', key: `${keyOf(program)}@${name}` },
        after: { enabled: true },
      })),
  );
}

/** What was created by the same request before. */
async function findSame(tx: Database, context: Context, key: string | null): Promise<Created | undefined> {
  const operationId = await findSameOperation(tx, context, key);
  if (operationId === undefined) return undefined;
  const [operation] = await tx
    .select({ programId: operations.awaitedProgramId })
    .from(operations)
    .where(eq(operations.id, operationId));
  if (operation?.programId == null) return undefined;
  return { programId: operation.programId, operationId, warnings: [] };
}

/**
 * Registers a program, assigns it to hosts and begins the operation that applies it there, all or nothing. A host is acted on
 * once it has written the program. @throws InvalidInputError, NotFoundError, ConflictError
 */
export async function createProgram(context: Context, input: Input): Promise<Created> {
  const { batchSize, stopAfter = null, reason = null, idempotencyKey = null, expectedRevision } = input;
  const pace = { batchSize, pauseSeconds: 0, stopAfter, ...NO_CANARIES };
  checkPace(pace);
  return inTransaction(context.db, async (tx) => {
    const same = await findSame(tx, context, idempotencyKey);
    if (same !== undefined) return same;
    const check = await checkNewProgram(tx, input.program);
    refuseFaults(check);
    const { program, warnings } = check;
    const [written] = await writePrograms(tx, context, [program], expectedRevision);
    if (written === undefined) throw new Error(`program ${keyOf(program)} was not written`);
    const hosts = await selectHosts(tx, input, program);
    await assignAll(tx, context, program, written, hosts);
    const hostIds = hosts.map(({ id }) => id);
    await followUp(tx, context, [program], [written], hostIds);
    const programId = written.id;
    if (hosts.length === 0) return { programId, operationId: null, warnings };
    const operationId = await writeOperation(
      tx,
      context,
      {
        ...{ action: 'UPDATE', signal: null, idempotencyKey, ...pace },
        reason: reason ?? `${program.name} (${program.environment}) revision ${written.revision}`,
        ...{ awaitedProgramId: programId, awaitedRevision: written.revision },
      },
      hostIds.map((hostId) => ({ hostId, targets: [program.name] })),
    );
    return { programId, operationId, warnings };
  });
}
