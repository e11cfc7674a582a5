'use client';

import { useState } from 'react';

interface Held<Item> {
  readonly shown: readonly Item[];
  /** For the element whose content must not move. */
  readonly holders: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void };
}

/** Keeps the order of a list while the pointer is on it: what is new goes to the end, what is over leaves later. */
export function useHeld<Item extends { readonly id: string }>(items: readonly Item[]): Held<Item> {
  const [held, setHeld] = useState<readonly Item[] | undefined>(undefined);
  const current = new Map(items.map((item) => [item.id, item]));
  const shown =
    held === undefined
      ? items
      : [
          ...held.map((item) => current.get(item.id) ?? item),
          ...items.filter(({ id }) => !held.some((item) => item.id === id)),
        ];
  return {
    shown,
    holders: {
      onPointerEnter: () => {
        setHeld(items);
      },
      onPointerLeave: () => {
        setHeld(undefined);
      },
    },
  };
}
