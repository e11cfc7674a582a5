import type { Database } from '@dart/database';

/** Runs `work` in one transaction; a throw rolls everything back. */
export function inTransaction<Result>(
  db: Database,
  work: (tx: Database) => Promise<Result>,
): Promise<Result> {
  // a transaction has all of the database's methods but those of its connection, which services never use
  return db.transaction((tx) => work(tx as unknown as Database));
}
