import type { Bench } from '../benchmark.ts';
import type { BenchDart } from './dart.ts';

/** A committed transition. */
export interface StoredTransition {
  readonly process: string;
  readonly to: string;
  readonly pid: number | null;
  /** When PostgreSQL told of the commit, by `performance.now()`. */
  readonly atMs: number;
}

/** Transitions as they are committed. PostgreSQL itself tells of them, so that nobody has to look again and again. */
export interface RowWatch {
  /** The next transition that is committed from now on and is wanted; `what` names it when it does not come. */
  next(what: string, isWanted: (row: StoredTransition) => boolean): Promise<StoredTransition>;
}

/** Later than this a row is missed, in milliseconds. */
const DEADLINE_MS = 10_000;

/** Watches the table of transitions; a trigger notifies in the transaction that writes, thus at its commit. */
export async function watchRows(bench: Bench, dart: BenchDart): Promise<RowWatch> {
  const client = await dart.database.connection.connectAlone();
  bench.defer(() => client.end());
  await client.query(`
    CREATE OR REPLACE FUNCTION tell_bench() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('bench', json_build_object('process', NEW.process, 'to', NEW.to_state, 'pid', NEW.pid)::text);
      RETURN NULL;
    END $$;
    CREATE OR REPLACE TRIGGER tell_bench AFTER INSERT ON transition FOR EACH ROW EXECUTE FUNCTION tell_bench();
    LISTEN bench`);
  const waiting = new Set<(row: StoredTransition) => void>();
  client.on('notification', ({ payload = '{}' }) => {
    const row = { ...(JSON.parse(payload) as Omit<StoredTransition, 'atMs'>), atMs: performance.now() };
    for (const take of waiting) take(row);
  });
  return {
    next: (what, isWanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(take);
          reject(new Error(`no row of ${what} within ${DEADLINE_MS} ms`));
        }, DEADLINE_MS);
        const take = (row: StoredTransition): void => {
          if (!isWanted(row)) return;
          clearTimeout(timer);
          waiting.delete(take);
          resolve(row);
        };
        waiting.add(take);
      }),
  };
}
