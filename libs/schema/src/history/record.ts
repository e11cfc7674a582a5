import { tables, type Database } from '@dart/database';

/** Who changes something: a request, or what changes by itself. */
export interface Author {
  readonly identity: { readonly name: string; readonly credentialId: string | null } | null;
  readonly requestId: string;
}

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
export async function recordHistory(tx: Database, author: Author, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.insert(tables.history).values(
    changes.map(({ operation, kind, key, before = null, after = null }) => ({
      person: author.identity?.name ?? 'nobody',
      credentialId: author.identity?.credentialId ?? null,
      requestId: author.requestId,
      operation,
      kind,
      key,
      before,
      after,
    })),
  );
}
