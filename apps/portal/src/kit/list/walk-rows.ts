import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** What of a row can have the focus while keys go from row to row. */
const STOPS = ['[data-row-link]', '[data-row-box]'] as const;

/** Arrows (or j and k) go from the link or the box of a row to that of the next; x is for the row itself. */
export function walkRows(
  event: KeyboardEvent<HTMLTableElement>,
  onChoose: (id: string, isRange: boolean) => void,
) {
  const { target, key, currentTarget } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const stop = STOPS.find((selector) => target.matches(selector));
  if (stop === undefined) return;
  if (key === 'x' || key === 'X') {
    const id = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id === undefined) return;
    event.preventDefault();
    onChoose(id, event.shiftKey);
    return;
  }
  const step = STEPS[key];
  if (step === undefined) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(`tbody ${stop}`)];
  const next = stops[stops.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
