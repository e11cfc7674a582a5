'use client';

import { useEffect, useId } from 'react';
import type { PaletteCommand } from './palette-command.ts';

const NONE: readonly PaletteCommand[] = [];
const listeners = new Set<() => void>();
const offers = new Map<string, readonly PaletteCommand[]>();
let all = NONE;

function publish(): void {
  all = [...offers.values()].flat();
  for (const listener of listeners) listener();
}

/** What is shown now has these commands: they stand first in the palette as long as it is shown. */
export function useOffers(commands: readonly PaletteCommand[]): void {
  const place = useId();
  useEffect(() => {
    offers.set(place, commands);
    publish();
  }, [place, commands]);
  useEffect(
    () => () => {
      offers.delete(place);
      publish();
    },
    [place],
  );
}

export function subscribeToOffers(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const getOffers = (): readonly PaletteCommand[] => all;
