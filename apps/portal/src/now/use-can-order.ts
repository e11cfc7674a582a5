'use client';

import { useConnection } from '../live/use-fleet.ts';

/** Whether what is shown is fresh enough to act on: not while the page is stale. */
export function useCanOrder(): boolean {
  const { status } = useConnection();
  return status === 'live' || status === 'connecting';
}
