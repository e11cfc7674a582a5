'use client';

import { useSyncExternalStore } from 'react';
import type { Intent } from './intent.ts';
import { useLive } from './live-provider.tsx';

/** What I asked for at a place and have not put away yet. */
export function useIntent(place: string): Intent | undefined {
  const { commands } = useLive();
  return useSyncExternalStore(
    commands.subscribe,
    () => commands.getIntents().get(place),
    () => undefined,
  );
}
