'use client';

import type { Client, TypedDocument, View } from '@dart/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Painted } from '../gateway/paint.ts';
import { useLive } from './live-provider.tsx';
import { Rereader } from './rereader.ts';

/** A page that hears of no change reads again after so long: what is new in a window has no view of its own. */
const REREAD_MS = 15_000;

export interface LiveAnswer<Data> {
  /** The newest answer; while other variables are asked for, still that of those before. */
  readonly data: Data | undefined;
  /** Why the last reading failed, be it the server's; undefined when it did not. */
  readonly failure: string | undefined;
  /** The data is not that of these variables yet. */
  readonly isLoading: boolean;
  /** Reads again, at once. */
  readonly refresh: () => void;
}

interface Known<Data> {
  readonly key: string | undefined;
  readonly data: Data | undefined;
  readonly failure: string | undefined;
}

/**
 * What the gateway answers to a query, as long as this is on the page: read again when one of the views changes, at
 * most each 250 ms. `painted` is what the server has for the first variables.
 */
export function useLiveQuery<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { views, painted }: { readonly views: readonly View[]; readonly painted?: Painted<Data> | undefined },
): LiveAnswer<Data> {
  const { client, stream } = useLive();
  const key = JSON.stringify(variables);
  const [known, setKnown] = useState<Known<Data>>({
    key: painted?.data === undefined ? undefined : key,
    data: painted?.data,
    failure: painted?.failure,
  });
  const rereader = useRef<Rereader | undefined>(undefined);
  const watched = JSON.stringify(views);
  const isKnown = useRef(known.key);
  useEffect(() => {
    const asked = JSON.parse(key) as Variables;
    const reading = new Rereader(async (signal) => {
      const answer = await read(client, document, asked, signal);
      if (signal.aborted) return;
      isKnown.current = key;
      setKnown((before) => ({ key, data: answer.data ?? before.data, failure: answer.failure }));
    });
    rereader.current = reading;
    if (isKnown.current !== key) reading.read();
    const unwatch = stream.watch({ views: JSON.parse(watched) as View[], onChange: () => reading.read() });
    const timer = setInterval(() => {
      if (!globalThis.document.hidden) reading.read();
    }, REREAD_MS);
    return () => {
      unwatch();
      clearInterval(timer);
      reading.stop();
    };
  }, [client, stream, document, key, watched]);
  const refresh = useCallback(() => rereader.current?.read(), []);
  return { data: known.data, failure: known.failure, isLoading: known.key !== key, refresh };
}

async function read<Data, Variables>(
  client: Client,
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<{ data?: Data; failure: string | undefined }> {
  try {
    return { data: await client.request(document, variables, { signal }), failure: undefined };
  } catch (thrown) {
    return { failure: thrown instanceof Error ? thrown.message : 'The gateway gave no answer.' };
  }
}
