import { LiveRows, type LiveRow } from '@dart/client';
import { LiveProcessesDocument, type ProcessRowFragment } from '@dart/client/registrar';
import { eventually } from '@dart/testkit';
import type { Dart } from './dart.ts';

export interface ProcessWatch {
  /** States that a process was told to be in since the first picture, in order. */
  statesOf(fullName: string): readonly string[];
  waitForState(fullName: string, state: string): Promise<void>;
  close(): Promise<void>;
}

/** One live subscription to the processes of a host, never opened anew; resolves after the first picture. */
export async function watchProcesses(dart: Dart, host: string): Promise<ProcessWatch> {
  const client = await dart.createClient();
  const rows = new LiveRows<LiveRow & ProcessRowFragment>();
  const told: { fullName: string; state: string }[] = [];
  const ending = new AbortController();
  let isComplete = false;
  let failure: unknown;
  const follow = async (): Promise<void> => {
    const variables = { views: [{ noun: 'PROCESSES' as const, host }] };
    for await (const { live } of client.subscribe(LiveProcessesDocument, variables, {
      signal: ending.signal,
    })) {
      const { upserted } = rows.apply(live);
      if (isComplete) told.push(...upserted.map(({ fullName, state }) => ({ fullName, state })));
      isComplete ||= live.__typename === 'LiveSnapshotEnd';
    }
  };
  const followed = follow().catch((error: unknown) => (failure = error));
  await eventually(() => isComplete, { what: 'the first picture' });
  const statesOf = (fullName: string): string[] =>
    told.filter((row) => row.fullName === fullName).map(({ state }) => state);
  return {
    statesOf,
    async waitForState(fullName, state) {
      await eventually(() => statesOf(fullName).at(-1) === state, {
        what: `${fullName} told to be ${state} (told: ${statesOf(fullName).join(', ')}; ${String(failure)})`,
      });
    },
    async close() {
      ending.abort();
      await followed;
    },
  };
}
