import { isDeepStrictEqual } from 'node:util';
import { tables, type Database } from '@dart/database';
import { eq, sql } from 'drizzle-orm';
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
import { keyOf, writePrograms, type WrittenProgram } from './write.ts';

type Input = typeof RegisterProgramsInput.$inferInput;

/** Programs in one registration; more would be a generated file that wants to be cut. */
const MOST_PROGRAMS = 1000;

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

/** What becomes of programs that are written: hosts are told, what is gone is cleared, selectors have their say. */
export async function followUp(
  tx: Database,
  context: Context,
  programs: readonly CheckedProgram[],
  written: readonly WrittenProgram[],
  hostIds: readonly string[] = [],
): Promise<void> {
  const ids = written.map(({ id }) => id);
  const changed = written.filter(({ isChanged }) => isChanged).map(({ id }) => id);
  await raiseDesiredVersions(tx, { programIds: changed, hostIds });
  await clearGoneAlerts(tx, { programIds: changed });
  await registerAutoApply(tx, context, programs, ids);
  await registerSelectors(tx, context, programs, ids);
}

/** Registers all programs of a file in one transaction, or none; a program that did not change keeps its revision. */
export async function registerPrograms(context: Context, input: Input) {
  const { programs, warnings } = checkAll(input);
  return inTransaction(context.db, async (tx) => {
    const written = await writePrograms(tx, context, programs);
    await followUp(tx, context, programs, written);
    const ids = written.map(({ id }) => id);
    return { ids, warnings: [...warnings, ...(await findMemberIssues(tx, programs))] };
  });
}
