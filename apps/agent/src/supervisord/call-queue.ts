import type { Parameter } from './xml-rpc/write.ts';

/** A call of supervisord: its method and what it is given. */
export type Call = readonly [method: string, ...parameters: Parameter[]];

/** How calls are made. */
export interface Caller {
  /** @throws SupervisordFault, SupervisordUnreachable */
  readonly one: (call: Call) => Promise<unknown>;
  /** Several by one call, in their order; a fault is a result. @throws SupervisordUnreachable */
  readonly many: (calls: readonly Call[]) => Promise<readonly unknown[]>;
}

interface Waiting {
  readonly call: Call;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** So many calls go together: supervisord does nothing else meanwhile, a start takes it 4 ms. */
const MOST_TOGETHER = 50;

/**
 * Makes one call after the other; what is asked meanwhile goes together in the next. A command may mean a thousand
 * processes, and supervisord, which takes up one connection in each pass over all of them, would let most of a thousand
 * calls wait beyond their deadlines.
 */
export function createCallQueue({ one, many }: Caller): (call: Call) => Promise<unknown> {
  const waiting: Waiting[] = [];
  let isCalling = false;

  const callTogether = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const [only] = batch;
      const results =
        only !== undefined && batch.length === 1
          ? [await one(only.call)]
          : await many(batch.map(({ call }) => call));
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at];
        if (result instanceof Error) reject(result);
        else resolve(result);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  const callAll = async (): Promise<void> => {
    if (isCalling) return;
    isCalling = true;
    // What is asked in the same turn goes together from the first call on.
    await Promise.resolve();
    while (waiting.length > 0) await callTogether(waiting.splice(0, MOST_TOGETHER));
    isCalling = false;
  };
  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject });
      void callAll();
    });
}
