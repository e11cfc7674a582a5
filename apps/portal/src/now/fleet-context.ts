'use client';

import { createContext, use } from 'react';
import { EMPTY_FLEET, type Fleet } from '../fleet/rows.ts';

/** The fleet as this page shows it, for what looks up a row of another noun. */
export const FleetContext = createContext<Fleet>(EMPTY_FLEET);

export function useHostName(id: string): string {
  return use(FleetContext).hosts.find((host) => host.id === id)?.name ?? 'a removed host';
}
