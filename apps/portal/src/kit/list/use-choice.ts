'use client';

import { useState } from 'react';
import { NOTHING_CHOSEN, toggleRow, toggleShown, type Chosen } from './choose-rows.ts';
import type { Identified } from './hold-rows.ts';

/** Which rows of a list are chosen, and how to choose others. */
export interface Choice<Row> {
  /** Those that are on the window as they are now, others as they were. */
  readonly rows: readonly Row[];
  /** All that the filter matches are meant. */
  readonly isAll: boolean;
  /** Whether all rows of the window are chosen. */
  readonly isWindow: boolean;
  readonly has: (row: Row) => boolean;
  /** A row of which there is nothing to choose has no box. */
  readonly canHave: (row: Row) => boolean;
  readonly toggle: (row: Row, isRange: boolean) => void;
  readonly toggleWindow: () => void;
  readonly takeAll: () => void;
  readonly clear: () => void;
}

/**
 * The choice of rows of a list. `list` names its filter: another filter begins with nothing chosen; another window keeps
 * what was.
 */
export function useChoice<Row extends Identified>(
  shown: readonly Row[],
  list: string,
  canHave: (row: Row) => boolean = () => true,
): Choice<Row> {
  const [state, setState] = useState<{ readonly list: string; readonly chosen: Chosen<Row> }>();
  const chosen: Chosen<Row> = state?.list === list ? state.chosen : NOTHING_CHOSEN;
  const now = new Map(shown.map((row) => [row.id, row]));
  const eligible = shown.filter(canHave);
  const set = (next: Chosen<Row>): void => {
    setState({ list, chosen: next });
  };
  return {
    rows: [...chosen.rows.values()].map((row) => now.get(row.id) ?? row),
    isAll: chosen.isAll,
    isWindow: eligible.length > 0 && eligible.every(({ id }) => chosen.rows.has(id)),
    has: ({ id }) => chosen.rows.has(id),
    canHave,
    toggle: (row, isRange) => set(toggleRow(chosen, row, eligible, isRange)),
    toggleWindow: () => set(toggleShown(chosen, eligible)),
    takeAll: () => set({ ...chosen, isAll: true }),
    clear: () => set(NOTHING_CHOSEN),
  };
}
