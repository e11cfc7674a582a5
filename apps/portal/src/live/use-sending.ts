'use client';

import type { TypedDocument } from '@dart/client';
import { useCallback, useState } from 'react';
import { useLive } from './live-provider.tsx';

/** A payload, or one of the schema's errors. */
interface Answer {
  readonly __typename: string;
}

/** What came back when it was no error. */
type Done<Told extends Answer> = Exclude<Told, { readonly nextStep: string }>;

export interface Sending {
  readonly isSending: boolean;
  /** Why the last one was refused, with what to do; undefined when it was not. */
  readonly refusal: string | undefined;
  readonly forget: () => void;
  /** Sends a mutation whose one field is called `answer`. Never rejects; undefined: it was refused. */
  readonly send: <Told extends Answer, Variables>(
    document: TypedDocument<{ answer: Told }, Variables>,
    variables: Variables,
  ) => Promise<Done<Told> | undefined>;
}

/** One place of the page from which a person changes something, and what came of it. */
export function useSending(): Sending {
  const { client } = useLive();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const send = useCallback<Sending['send']>(
    async (document, variables) => {
      setSending(true);
      setRefusal(undefined);
      try {
        const { answer } = await client.request(document, variables);
        const error = readError(answer);
        setRefusal(error);
        return error === undefined ? (answer as Done<typeof answer>) : undefined;
      } catch (thrown) {
        setRefusal(thrown instanceof Error ? thrown.message : 'It was not sent.');
        return undefined;
      } finally {
        setSending(false);
      }
    },
    [client],
  );
  const forget = useCallback(() => {
    setRefusal(undefined);
  }, []);
  return { isSending, refusal, forget, send };
}

/** What the schema says of a refusal. */
interface Refusal {
  readonly message?: string;
  readonly nextStep?: string;
  readonly issues?: readonly { readonly field: string; readonly message: string }[];
}

function readError({ message = '', nextStep, issues = [] }: Answer & Refusal): string | undefined {
  if (nextStep === undefined) return undefined;
  const faults = issues.map((issue) => `${issue.field}: ${issue.message}.`);
  return [message, ...faults, nextStep].join(' ').trim();
}
