import { tables, type Database } from '@dart/database';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { InvalidInputError, NotFoundError } from '../errors/errors.ts';
import { recordHistory } from '../history/record.ts';
import { findProgram } from '../lookup/find.ts';
import { inTransaction } from '../transaction.ts';
import { assignBySelectors, type SelectorOutcome } from './assign.ts';
import { describeLabels, findSelectorFault, toRecord, type LabelList } from './labels.ts';

const { selectors, programs } = tables;

/** Names a selector: the labels by which a program in one environment is assigned. */
export interface SelectorName {
  readonly program: string;
  readonly environment: string;
  readonly labels: LabelList;
}

export interface ChangedSelector extends SelectorOutcome {
  readonly programId: string;
}

function check(labels: LabelList): void {
  const message = findSelectorFault(labels);
  if (message === undefined) return;
  throw new InvalidInputError('The selector was not changed.', 'Mend the labels and send them again.', [
    { entry: null, name: null, field: 'labels', rule: 'labels', message },
  ]);
}

/** The program's row stands for its selectors in views. */
export const touchProgram = (tx: Database, id: string): Promise<unknown> =>
  tx
    .update(programs)
    .set({ version: sql`nextval('row_version')` })
    .where(eq(programs.id, id));

const keyOf = ({ program, environment }: SelectorName): string => `${program}/${environment}`;

/**
 * Assigns a program to every host that has all of these labels, now and later. What is there already changes nothing.
 * @throws InvalidInputError, NotFoundError
 */
export async function addSelector(context: Context, name: SelectorName): Promise<ChangedSelector> {
  check(name.labels);
  return inTransaction(context.db, async (tx) => {
    const { id } = await findProgram(tx, name.program, name.environment);
    const labels = toRecord(name.labels);
    const [written] = await tx
      .insert(selectors)
      .values({ programId: id, labels, createdBy: context.identity?.name ?? 'nobody' })
      .onConflictDoNothing()
      .returning({ id: selectors.id });
    if (written) {
      await touchProgram(tx, id);
      await recordHistory(tx, context, [
        { operation: 'addSelector', kind: 'program', key: keyOf(name), after: { selector: labels } },
      ]);
    }
    return { programId: id, ...(await assignBySelectors(tx, context, { programIds: [id] })) };
  });
}

/**
 * Takes a selector away, and with it the assignments that it alone made; what runs keeps running.
 * @throws InvalidInputError, NotFoundError
 */
export async function removeSelector(context: Context, name: SelectorName): Promise<ChangedSelector> {
  check(name.labels);
  return inTransaction(context.db, async (tx) => {
    const { id } = await findProgram(tx, name.program, name.environment);
    const labels = toRecord(name.labels);
    const [removed] = await tx
      .delete(selectors)
      .where(and(eq(selectors.programId, id), eq(selectors.labels, labels)))
      .returning({ id: selectors.id });
    if (!removed)
      throw new NotFoundError(
        `Program ${name.program} (${name.environment}) has no selector ${describeLabels(labels)}.`,
        `See which it has: dart process ${name.program}`,
      );
    await touchProgram(tx, id);
    await recordHistory(tx, context, [
      { operation: 'removeSelector', kind: 'program', key: keyOf(name), before: { selector: labels } },
    ]);
    return { programId: id, ...(await assignBySelectors(tx, context, { programIds: [id] })) };
  });
}
