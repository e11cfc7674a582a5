'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from '../live/live-provider.tsx';
import type { LogSource } from './log-address.ts';
import { LogSearch, NO_SEARCH, type SearchState } from './log-search.ts';
import type { Place } from './log-row.ts';
import { LogStore, UNREAD_LOG, type LogState } from './log-store.ts';

export interface OpenLog {
  readonly log: LogStore;
  readonly search: LogSearch;
  readonly state: LogState;
  readonly found: SearchState;
}

/** One stream of one process, read as long as this is on the page; another one needs another key. */
export function useLog({ host, process, stream }: LogSource, at: Place | undefined): OpenLog {
  const { client } = useLive();
  const [{ log, search }] = useState(() => {
    const source = { host, process, stream };
    return { log: new LogStore(client, source), search: new LogSearch(client, source) };
  });
  const [first] = useState(at);
  useEffect(() => {
    void log.open(first);
    return () => {
      log.close();
      search.close();
    };
  }, [log, search, first]);
  const state = useSyncExternalStore(log.subscribe, log.getState, () => UNREAD_LOG);
  const found = useSyncExternalStore(search.subscribe, search.getState, () => NO_SEARCH);
  return { log, search, state, found };
}
