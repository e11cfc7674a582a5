import { onConnection, type Database } from '@dart/database';
import type { PreparedStatement } from './prepared.ts';

/**
 * Runs `work` in one transaction; a throw rolls everything back. The statements that `work` leaves in `last` are done at
 * its end. A way to PostgreSQL and back costs more than most statements: BEGIN goes with the first of them, `last` with
 * the COMMIT.
 */
export function inTransaction<Result>(
  db: Database,
  work: (tx: Database, last: PreparedStatement[]) => Promise<Result>,
): Promise<Result> {
  return onConnection(db, async (tx, connection) => {
    try {
      const last: PreparedStatement[] = [];
      const begun = connection.query('BEGIN');
      const [result] = await Promise.all([work(tx, last), begun]);
      const ended = await Promise.all([...last, { text: 'COMMIT' }].map((each) => connection.query(each)));
      // What PostgreSQL makes of a COMMIT after a fault that `work` caught.
      if (ended.at(-1)?.command === 'ROLLBACK') throw new Error('a statement of the transaction had failed');
      return result;
    } catch (error) {
      // It fails only on a connection that broke, which is a rollback, too.
      await connection.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
}
