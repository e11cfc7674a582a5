'use client';

import type { TypedDocument } from '@dart/client';
import { useCallback, useEffect, useState } from 'react';
import { useLive } from './live-provider.tsx';

/** So long after the last letter the gateway is asked. */
const PAUSE_MS = 200;

export interface Asked<Told> {
  /** The newest answer; while a newer question is open, still that to the one before. */
  readonly answer: Told | undefined;
  /** The answer is to what is asked now. */
  readonly isCurrent: boolean;
  /** Why the gateway gave no answer. */
  readonly failure: string | undefined;
  readonly askAgain: () => void;
}

interface Known<Told> {
  readonly key: string | undefined;
  readonly answer: Told | undefined;
  readonly failure: string | undefined;
}

/**
 * What the gateway says of something that a person is writing: asked when it has not changed for a moment. `occasion`: asks
 * again when it changes. Without variables nothing is asked.
 */
export function useAnswer<Told, Variables>(
  document: TypedDocument<{ answer: Told }, Variables>,
  variables: Variables | undefined,
  occasion: string | number = '',
): Asked<Told> {
  const { client } = useLive();
  const [attempt, setAttempt] = useState(0);
  const asked = variables === undefined ? undefined : JSON.stringify(variables);
  const key = asked === undefined ? undefined : `${asked} ${occasion} ${attempt}`;
  const [known, setKnown] = useState<Known<Told>>({ key: undefined, answer: undefined, failure: undefined });
  useEffect(() => {
    if (asked === undefined) return;
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const { answer } = await client.request(document, JSON.parse(asked) as Variables, {
          signal: abort.signal,
        });
        if (!abort.signal.aborted) setKnown({ key, answer, failure: undefined });
      } catch (thrown) {
        const failure = thrown instanceof Error ? thrown.message : 'The gateway gave no answer.';
        if (!abort.signal.aborted) setKnown(({ answer }) => ({ key, answer, failure }));
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [client, document, asked, key]);
  const askAgain = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);
  const { answer, failure } = known;
  return { answer, isCurrent: known.key === key && failure === undefined, failure, askAgain };
}
