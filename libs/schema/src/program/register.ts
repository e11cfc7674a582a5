import { isDeepStrictEqual } from 'node:util';
import { tables, type Database } from '@dart/database';
import { eq, inArray, sql } from 'drizzle-orm';
import { clearGoneAlerts } from '../alert/clear-gone.ts';
import type { Context } from '../context.ts';
import { raiseDesiredVersions } from '../host/desired-version.ts';
import { recordHistory, type Change } from '../history/record.ts';
import { InvalidInputError, type InputIssue } from '../errors/errors.ts';
import { assignBySelectors } from '../selector/assign.ts';
import { setSelectors } from '../selector/register.ts';
import { inTransaction } from '../transaction.ts';
import { checkProgram, type CheckedProgram } from './check.ts';
import { findMemberIssues } from './members.ts';
import type { RegisterProgramsInput } from './register-inputs.ts';

type Input = typeof RegisterProgramsInput.$inferInput;

/** Programs in one registration; more would be a generated file that wants to be cut. */
const MOST_PROGRAMS = 1000;

const keyOf = (program: { name: string; environment: string }): string =>
  `${program.name}/${program.environment}`;

function refuse(issues: readonly InputIssue[]): never {
  throw new InvalidInputError(
    `Nothing was registered: ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}.`,
    'Mend what is named and register the whole file again.',
    issues,
  );
}

function checkAll({ programs }: Input): { programs: CheckedProgram[]; warnings: InputIssue[] } {
  const whole = (message: string): InputIssue => ({
    entry: null,
    name: null,
    field: 'programs',
    rule: 'count',
    message,
  });
  if (programs.length === 0) refuse([whole('is empty; name at least one program')]);
  if (programs.length > MOST_PROGRAMS)
    refuse([whole(`has ${programs.length} entries; at most ${MOST_PROGRAMS} are allowed`)]);
  const checks = programs.map((program, index) => checkProgram(program, index + 1));
  const faults = checks.flatMap((check) => check.faults);
  const places = new Map<string, number>();
  for (const [index, { program }] of checks.entries()) {
    const first = places.get(keyOf(program));
    if (first === undefined) places.set(keyOf(program), index + 1);
    else {
      const message = `stands in entry ${first} too, for environment ${program.environment}; name a program once`;
      faults.push({ entry: index + 1, name: program.name, field: 'name', rule: 'unique', message });
    }
  }
  if (faults.length > 0) refuse(faults);
  return {
    programs: checks.map((check) => check.program),
    warnings: checks.flatMap((check) => check.warnings),
  };
}

/** What of a stored program is compared with a registration: when all is the same, no revision is added. */
function contentsOf(program: Omit<CheckedProgram, 'selectors' | 'autoApply'>) {
  return {
    type: program.type,
    configuration: program.configuration,
    schedules: program.schedules.map(sortKeys),
    monitors: program.monitors.map(sortKeys),
  };
}

function sortKeys(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function storedPrograms(tx: Database, programs: readonly CheckedProgram[]) {
  const names = [...new Set(programs.map(({ name }) => name))].sort();
  // In order of the key, so that two registrations of the same programs wait for each other and don't deadlock; and in a
  // mode that lets others assign the program, who may hold a host that this one waits for.
  await tx
    .select({ id: tables.programs.id })
    .from(tables.programs)
    .where(inArray(tables.programs.name, names))
    .orderBy(tables.programs.name, tables.programs.environment)
    .for('no key update');
  const stored = await tx.query.programs.findMany({
    where: { name: { in: names }, deletedAt: { isNull: true } },
    with: {
      monitors: {
        columns: { programId: false, revision: false, position: false },
        orderBy: { position: 'asc' },
      },
      schedules: {
        columns: { programId: false, revision: false, position: false },
        orderBy: { position: 'asc' },
      },
    },
  });
  return new Map(stored.map((program) => [keyOf(program), program]));
}

async function registerOne(
  tx: Database,
  context: Context,
  program: CheckedProgram,
  stored: Awaited<ReturnType<typeof storedPrograms>>,
): Promise<{ id: string; change?: Change }> {
  const existing = stored.get(keyOf(program));
  const after = contentsOf(program);
  const before = existing ? contentsOf(existing) : null;
  if (existing && JSON.stringify(before) === JSON.stringify(after)) return { id: existing.id };
  const { name, environment, type, configuration, monitors, schedules } = program;
  const row = { name, environment, type, configuration };
  const revision = (existing?.revision ?? 0) + 1;
  const [written] = await tx
    .insert(tables.programs)
    .values({ ...row, revision })
    .onConflictDoUpdate({
      target: [tables.programs.name, tables.programs.environment],
      targetWhere: sql`deleted_at IS NULL`,
      set: {
        type: row.type,
        configuration: row.configuration,
        revision: sql`${tables.programs.revision} + 1`,
        updatedAt: sql`now()`,
        version: sql`nextval('row_version')`,
      },
    })
    .returning({ id: tables.programs.id, revision: tables.programs.revision });
  if (!written) throw new Error(`program ${keyOf(program)} was not written`);
  await tx.insert(tables.programRevisions).values({
    programId: written.id,
    number: written.revision,
    type: row.type,
    configuration: row.configuration,
    createdBy: context.identity?.name ?? 'nobody',
  });
  if (monitors.length > 0) {
    await tx.insert(tables.monitors).values(
      monitors.map((monitor, position) => ({
        ...monitor,
        programId: written.id,
        revision: written.revision,
        position,
      })),
    );
  }
  if (schedules.length > 0) {
    await tx.insert(tables.schedules).values(
      schedules.map((schedule, position) => ({
        ...schedule,
        excludedDates: [...schedule.excludedDates],
        programId: written.id,
        revision: written.revision,
        position,
      })),
    );
  }
  return {
    id: written.id,
    change: { operation: 'registerPrograms', kind: 'program', key: keyOf(program), before, after },
  };
}

/** Sets whether programs apply by themselves, where the file says so; it is no part of a revision, since no host has it. */
async function registerAutoApply(
  tx: Database,
  context: Context,
  checked: readonly CheckedProgram[],
  ids: readonly string[],
): Promise<void> {
  const { programs } = tables;
  for (const [index, program] of checked.entries()) {
    const { autoApply } = program;
    const id = ids[index];
    if (autoApply === undefined || id === undefined) continue;
    const [before] = await tx
      .select({ autoApply: programs.autoApply })
      .from(programs)
      .where(eq(programs.id, id));
    if (isDeepStrictEqual(before?.autoApply, autoApply)) continue;
    await tx
      .update(programs)
      .set({ autoApply, updatedAt: sql`now()` })
      .where(eq(programs.id, id));
    const change = { before: before ?? null, after: { autoApply } };
    await recordHistory(tx, context, [
      { operation: 'registerPrograms', kind: 'program', key: keyOf(program), ...change },
    ]);
  }
}

/** Sets the selectors that the file names, and the assignments that follow. */
async function registerSelectors(
  tx: Database,
  context: Context,
  programs: readonly CheckedProgram[],
  ids: readonly string[],
): Promise<void> {
  const changes: Change[] = [];
  const programIds: string[] = [];
  for (const [index, program] of programs.entries()) {
    const id = ids[index];
    if (program.selectors === null || id === undefined) continue;
    const change = await setSelectors(tx, context, id, keyOf(program), program.selectors);
    if (change === undefined) continue;
    changes.push(change);
    programIds.push(id);
  }
  if (changes.length === 0) return;
  await recordHistory(tx, context, changes);
  await assignBySelectors(tx, context, { programIds });
}

/** Registers all programs of a file in one transaction, or none; a program that did not change keeps its revision. */
export async function registerPrograms(context: Context, input: Input) {
  const { programs, warnings } = checkAll(input);
  return inTransaction(context.db, async (tx) => {
    const stored = await storedPrograms(tx, programs);
    const results = [];
    for (const program of programs) results.push(await registerOne(tx, context, program, stored));
    const changed = results.filter((result) => result.change !== undefined);
    await recordHistory(
      tx,
      context,
      changed.flatMap(({ change }) => change ?? []),
    );
    await raiseDesiredVersions(tx, { programIds: changed.map(({ id }) => id) });
    await clearGoneAlerts(tx, { programIds: changed.map(({ id }) => id) });
    const ids = results.map(({ id }) => id);
    await registerAutoApply(tx, context, programs, ids);
    await registerSelectors(tx, context, programs, ids);
    return { ids, warnings: [...warnings, ...(await findMemberIssues(tx, programs))] };
  });
}
