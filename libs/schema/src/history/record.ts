import { tables, type Database } from '@dart/database';
import type { Context } from '../context.ts';

/** One change by a person, for the history. */
export interface Change {
  readonly operation: string;
  /** The noun that changed. */
  readonly kind: string;
  /** Which one, in words that a person would search for. */
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes who changed what, in the transaction of the change itself. */
export async function recordHistory(
  tx: Database,
  context: Context,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.insert(tables.history).values(
    changes.map(({ operation, kind, key, before = null, after = null }) => ({
      person: context.identity?.name ?? 'nobody',
      credentialId: context.identity?.credentialId ?? null,
      requestId: context.requestId,
      operation,
      kind,
      key,
      before,
      after,
    })),
  );
}
