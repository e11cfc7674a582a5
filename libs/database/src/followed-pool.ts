import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';

/** Told of each statement when it is sent, in the context of who asks; what it gives is told when it is answered. */
export type FollowStatement = (statement: string) => (error?: Error) => void;

type Answered = (error: Error | undefined, result: unknown) => void;
type Query = (...values: unknown[]) => Promise<unknown> | undefined;

/** What a statement says; undefined for what is no statement but a stream of its own, such as COPY. */
function textOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const { text, submit } = given as { readonly text?: string; readonly submit?: unknown };
  return submit === undefined ? text : undefined;
}

/** A pool whose statements are followed, whether they are asked of it or of one of its connections. */
export function createFollowedPool(configuration: pg.PoolConfig, follow: FollowStatement): pg.Pool {
  class FollowedClient extends pg.Client {
    constructor(options?: pg.ClientConfig) {
      super(options);
      const query = super.query.bind(this) as unknown as Query;
      const followed: Query = (...values) => {
        const text = textOf(values[0]);
        if (text === undefined) return query(...values);
        const answered = follow(text);
        const callback = values.at(-1);
        if (typeof callback !== 'function') {
          const result = query(...values);
          result?.then(() => answered(), answered);
          return result;
        }
        const told: Answered = (error, found) => {
          answered(error ?? undefined);
          (callback as Answered)(error, found);
        };
        return query(...values.slice(0, -1), told);
      };
      this.query = followed as unknown as typeof this.query;
    }
  }
  /** Who waits for a connection is given it in a context of its own, not in that of who gave it back. */
  class FollowedPool extends pg.Pool {
    override connect(): Promise<pg.PoolClient>;
    override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
    override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
      if (callback === undefined) return super.connect();
      super.connect(AsyncResource.bind(callback));
    }
  }
  return new FollowedPool({ ...configuration, Client: FollowedClient });
}
