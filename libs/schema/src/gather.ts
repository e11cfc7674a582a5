import type { Database } from '@dart/database';
import DataLoader from 'dataloader';

/** So many go in one statement at most. */
const MOST = 500;

/**
 * Makes many requests share a way to the database, which costs more than what is done for one of them there: those that
 * come while one is on its way go together as the next. One that is alone goes at once.
 * @param work what is done for all of them: a value or an Error for each, in their order.
 * @param forMs one that is alone waits so long for others, too: for requests whose answer nobody waits for.
 */
export function gather<Key, Value>(
  work: (db: Database, keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  forMs = 0,
): (db: Database, key: Key) => Promise<Value> {
  const pause = (send: () => void): void => {
    if (forMs === 0) send();
    else setTimeout(send, forMs);
  };
  const loaders = new WeakMap<Database, DataLoader<Key, Value>>();
  const createLoader = (db: Database): DataLoader<Key, Value> => {
    let before: Promise<unknown> = Promise.resolve();
    return new DataLoader<Key, Value>(
      (keys) => {
        const values = work(db, keys);
        before = values.catch(() => undefined);
        return values;
      },
      { cache: false, maxBatchSize: MOST, batchScheduleFn: (send) => void before.then(() => pause(send)) },
    );
  };
  return (db, key) => {
    const loader = loaders.get(db) ?? createLoader(db);
    loaders.set(db, loader);
    return loader.load(key);
  };
}
