'use client';

import type { Client, TypedDocument } from '@dart/client';
import { useCallback } from 'react';
import { showToast } from '../kit/toast-store.ts';
import { useLive } from './live-provider.tsx';

/** A payload, or one of the schema's errors. */
interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly nextStep?: string;
}

/** One mutation, ready to be sent. */
export type Step = (client: Client) => Promise<{ readonly answer: Answer }>;

export const step =
  <Variables>(document: TypedDocument<{ answer: Answer }, Variables>, variables: Variables): Step =>
  (client) =>
    client.request(document, variables);

/** One after the other, as far as none is refused. */
export const inTurn =
  (first: Step, second: Step): Step =>
  async (client) => {
    const told = await first(client);
    return told.answer.nextStep === undefined ? second(client) : told;
  };

export interface Reversible {
  /** What has happened then: "Disabled web on host-1". */
  readonly done: string;
  /** What is said when it was refused: "Disable web on host-1". */
  readonly wish: string;
  /** Each with its inverse, which is offered for 10 s for those that were not refused. */
  readonly changes: readonly { readonly act: Step; readonly undo: Step }[];
}

/** Mutations that are under way at a time. */
const AT_ONCE = 5;

/** Acts at once, says so in the corner, and takes it back from there. Never rejects; `onChange` is called after each. */
export function useReversible(onChange: () => void): (wanted: Reversible) => Promise<void> {
  const { client } = useLive();
  return useCallback(
    async ({ done, wish, changes }) => {
      const refusals = await sendAll(
        client,
        changes.map(({ act }) => act),
      );
      const worked = changes.filter((_change, index) => refusals[index] === undefined);
      const few =
        worked.length < changes.length && changes.length > 1
          ? ` (${worked.length} of ${changes.length})`
          : '';
      if (worked.length > 0) {
        const undo = async (): Promise<void> => {
          const again = await sendAll(
            client,
            worked.map((change) => change.undo),
          );
          if (!again.some(isRefusal)) showToast({ tone: 'ok', title: `Undone: ${done}`, detail: undefined });
          tellRefusals(`Undo: ${done}`, again);
          onChange();
        };
        const action = { word: 'Undo', does: { run: () => void undo() } };
        showToast({ tone: 'ok', title: `${done}${few}`, detail: undefined, action });
      }
      tellRefusals(wish, refusals);
      onChange();
    },
    [client, onChange],
  );
}

const isRefusal = (refusal: string | undefined): boolean => refusal !== undefined;

function tellRefusals(wish: string, refusals: readonly (string | undefined)[]): void {
  const different = [...new Set(refusals.filter((refusal) => refusal !== undefined))];
  if (different.length === 0) return;
  showToast({ tone: 'fail', title: `${wish}: refused`, detail: different.slice(0, 3).join(' ') });
}

/** Why each was refused, in their order; undefined: it was not. */
async function sendAll(client: Client, steps: readonly Step[]): Promise<(string | undefined)[]> {
  const refusals: (string | undefined)[] = [];
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    const batch = steps.slice(from, from + AT_ONCE).map((send) => sendOne(client, send));
    refusals.push(...(await Promise.all(batch)));
  }
  return refusals;
}

async function sendOne(client: Client, send: Step): Promise<string | undefined> {
  try {
    const { answer } = await send(client);
    return answer.nextStep === undefined ? undefined : `${answer.message ?? ''} ${answer.nextStep}`.trim();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : 'It was not sent.';
  }
}
