import { setTimeout as delay } from 'node:timers/promises';

export interface EventuallyOptions {
  /** How long the condition may take, in milliseconds. */
  readonly withinMs?: number;
  /** What is waited for, for the failure's message. */
  readonly what?: string;
}

/** Waits until `probe` gives something other than undefined, false or a throw; fails with the last reason. */
export async function eventually<Result>(
  probe: () => Promise<Result | undefined | false> | Result | undefined | false,
  { withinMs = 15_000, what = 'the condition' }: EventuallyOptions = {},
): Promise<Result> {
  const until = Date.now() + withinMs;
  let reason: unknown;
  do {
    try {
      const result = await probe();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      reason = error;
    }
    await delay(20);
  } while (Date.now() < until);
  throw new Error(`${what} did not come true within ${withinMs} ms`, { cause: reason });
}
