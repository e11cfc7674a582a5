import type { Database } from '@dart/database';
import type { SQL } from 'drizzle-orm';

/** Runs `work` in one transaction; a throw rolls everything back. */
export function inTransaction<Result>(
  db: Database,
  work: (tx: Database) => Promise<Result>,
): Promise<Result> {
  // a transaction has all of the database's methods but those of its connection, which services never use
  return db.transaction((tx) => work(tx as unknown as Database));
}

/**
 * Runs statements of a transaction in their order, sent without waiting for the answer of the one before: one way to the
 * server and back, which costs more than most statements do. A fault fails those that follow, too.
 */
export async function executeTogether(tx: Database, statements: readonly SQL[]): Promise<void> {
  await Promise.all(statements.map((statement) => tx.execute(statement)));
}
