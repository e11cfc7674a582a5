'use client';

import { useRef, useState, type FocusEvent, type RefObject } from 'react';
import { holdRows, type HeldRows, type Identified } from './hold-rows.ts';

interface Holding<Row> extends HeldRows<Row> {
  /** Lets the waiting changes happen. */
  readonly release: () => void;
  /** For the element whose rows must not move. */
  readonly holders: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/**
 * Keeps the places of rows while the pointer or the focus is among them. Another `list` (another filter, order or window)
 * is shown at once.
 */
export function useHeldRows<Row extends Identified>(rows: readonly Row[], list: string): Holding<Row> {
  const ref = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ readonly list: string; readonly rows: readonly Row[] } | undefined>();
  const isHeld = held !== undefined && held.list === list;
  const shown = isHeld ? holdRows(held.rows, rows) : { rows, waiting: 0 };
  const hold = (): void => {
    if (!isHeld) setHeld({ list, rows });
  };
  return {
    ...shown,
    release: () => {
      setHeld({ list, rows });
    },
    holders: {
      ref,
      onPointerEnter: hold,
      onPointerLeave: () => {
        if (ref.current?.contains(document.activeElement) !== true) setHeld(undefined);
      },
      onFocus: hold,
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(':hover')) setHeld(undefined);
      },
    },
  };
}
