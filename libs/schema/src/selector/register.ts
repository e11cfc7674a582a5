import { tables, type Database } from '@dart/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Change } from '../history/record.ts';
import { touchProgram } from './change.ts';
import { describeLabels } from './labels.ts';

const { selectors } = tables;

/** Makes these the selectors of a program; gives what changed for the history, undefined when nothing did. */
export async function setSelectors(
  tx: Database,
  context: Context,
  programId: string,
  key: string,
  wanted: readonly Readonly<Record<string, string>>[],
): Promise<Change | undefined> {
  const stored = await tx.select().from(selectors).where(eq(selectors.programId, programId));
  const before = stored.map(({ labels }) => describeLabels(labels));
  const after = wanted.map(describeLabels);
  const gone = stored.filter(({ labels }) => !after.includes(describeLabels(labels)));
  const come = wanted.filter((labels) => !before.includes(describeLabels(labels)));
  if (gone.length === 0 && come.length === 0) return undefined;
  if (gone.length > 0) {
    const ids = gone.map(({ id }) => id);
    await tx.delete(selectors).where(and(eq(selectors.programId, programId), inArray(selectors.id, ids)));
  }
  const createdBy = context.identity?.name ?? 'nobody';
  if (come.length > 0)
    await tx
      .insert(selectors)
      .values(come.map((labels) => ({ programId, labels, createdBy })))
      .onConflictDoNothing();
  await touchProgram(tx, programId);
  const sorted = (list: readonly string[]) => ({ selectors: [...list].sort() });
  return {
    ...{ operation: 'registerPrograms', kind: 'program', key },
    before: sorted(before),
    after: sorted(after),
  };
}
