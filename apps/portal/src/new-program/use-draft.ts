'use client';

import { useCallback, useEffect, useState } from 'react';
import { EMPTY_DRAFT, readDraft, type Draft } from './draft.ts';

/** Where this tab keeps it: through a reload, a wrong turn and a session that ends. */
const PLACE = 'dart.new-program';

export interface DraftInHand {
  readonly draft: Draft;
  readonly write: (part: Partial<Draft>) => void;
  /** Begins anew. */
  readonly clear: () => void;
  /** Of what is written now: the same is created once, however often it is sent. */
  readonly key: string;
}

/** The draft of this tab. It is empty on the server and in the first paint, then what was kept. */
export function useDraft(): DraftInHand {
  const [{ draft, key, isRead }, setState] = useState({ draft: EMPTY_DRAFT, key: '', isRead: false });
  useEffect(() => {
    setState({ draft: readDraft(sessionStorage.getItem(PLACE)), key: crypto.randomUUID(), isRead: true });
  }, []);
  useEffect(() => {
    if (isRead) sessionStorage.setItem(PLACE, JSON.stringify(draft));
  }, [draft, isRead]);
  const write = useCallback((part: Partial<Draft>) => {
    setState((before) => ({
      draft: { ...before.draft, ...part },
      key: crypto.randomUUID(),
      isRead: true,
    }));
  }, []);
  const clear = useCallback(() => {
    setState({ draft: EMPTY_DRAFT, key: crypto.randomUUID(), isRead: true });
  }, []);
  return { draft, write, clear, key };
}
