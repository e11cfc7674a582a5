import { tables, type Database } from '@dart/database';
import { inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { ConflictError } from '../errors/errors.ts';
import { recordHistory, type Change } from '../history/record.ts';
import { findProgram } from '../lookup/find.ts';
import type { CheckedProgram } from './check.ts';

/** What a revision holds of a program. */
export type Registered = Omit<CheckedProgram, 'selectors' | 'autoApply'>;

type Stored = Awaited<ReturnType<typeof storedPrograms>> extends Map<string, infer Row> ? Row : never;

/** `payments/production`. */
export const keyOf = (program: { name: string; environment: string }): string =>
  `${program.name}/${program.environment}`;

/** Monitors and schedules without their place. */
const IN_ORDER = {
  columns: { programId: false, revision: false, position: false },
  orderBy: { position: 'asc' },
} as const;

/** What of a stored program is compared with a registration: when all is the same, no revision is added. */
function contentsOf(program: Omit<Registered, 'name' | 'environment'>) {
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

/** The programs of these names and environments as they stand, locked until the transaction’s end. */
async function storedPrograms(tx: Database, programs: readonly Pick<Registered, 'name' | 'environment'>[]) {
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
      monitors: IN_ORDER,
      schedules: IN_ORDER,
    },
  });
  return new Map(stored.map((program) => [keyOf(program), program]));
}

/** The program as it is registered, locked until the transaction’s end. @throws NotFoundError */
export async function readRegistered(tx: Database, name: string, environment: string): Promise<Registered> {
  const { id } = await findProgram(tx, name, environment);
  const lookedFor = { name, environment };
  const stored = (await storedPrograms(tx, [lookedFor])).get(keyOf(lookedFor));
  if (stored?.id !== id) throw new Error(`program ${keyOf(lookedFor)} is gone`);
  const { type, configuration, schedules, monitors } = stored;
  return { name, environment, type, configuration, schedules, monitors };
}

/** The monitors of what is registered by this name in this environment; none when nothing is. */
export async function readMonitorsOf(
  db: Database,
  { name, environment }: { readonly name: string; readonly environment: string },
): Promise<Registered['monitors']> {
  const stored = await db.query.programs.findFirst({
    columns: {},
    where: { name, environment, deletedAt: { isNull: true } },
    with: { monitors: IN_ORDER },
  });
  return stored?.monitors ?? [];
}

/** A program that was written, or was as it should be already. */
export interface WrittenProgram {
  readonly id: string;
  readonly revision: number;
  readonly isChanged: boolean;
}

async function writeOne(
  tx: Database,
  context: Context,
  program: Registered,
  existing: Stored | undefined,
): Promise<WrittenProgram & { readonly change?: Change }> {
  const after = contentsOf(program);
  const before = existing ? contentsOf(existing) : null;
  if (existing && JSON.stringify(before) === JSON.stringify(after))
    return { id: existing.id, revision: existing.revision, isChanged: false };
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
    revision: written.revision,
    isChanged: true,
    change: { operation: 'registerPrograms', kind: 'program', key: keyOf(program), before, after },
  };
}

/**
 * Writes programs that keep all rules, each with a new revision when something changed. `expected`: the revision that was
 * looked at, 0 for none. @throws ConflictError when there is another one by now
 */
export async function writePrograms(
  tx: Database,
  context: Context,
  programs: readonly Registered[],
  expected?: number | null,
): Promise<WrittenProgram[]> {
  const stored = await storedPrograms(tx, programs);
  const results = [];
  for (const program of programs) {
    const existing = stored.get(keyOf(program));
    if (expected != null) assertRevision(program, expected, existing?.revision ?? 0);
    const written = await writeOne(tx, context, program, existing);
    // who registered a new name at the same moment had no row that could be locked
    if (expected != null && written.isChanged) assertRevision(program, expected, written.revision - 1);
    results.push(written);
  }
  await recordHistory(
    tx,
    context,
    results.flatMap(({ change }) => change ?? []),
  );
  return results;
}

function assertRevision({ name, environment }: Registered, expected: number, found: number): void {
  if (expected === found) return;
  const what =
    found === 0
      ? 'was deleted meanwhile'
      : expected === 0
        ? `is registered already, with revision ${found}`
        : `was changed meanwhile: it has revision ${found}, you looked at ${expected}`;
  throw new ConflictError(
    `${name} (${environment}) ${what}. Nothing was done.`,
    'Look at it as it is now, then try again.',
  );
}
