/**
 * Below 768 px a row is a card: name, then state and time, on the left; what can be done on the right; the schedule
 * below. A question that wants an answer takes the whole width.
 */
export const ROW =
  'group border-t border-line first:border-t-0 hover:bg-raised/50 max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-center max-md:gap-x-2 max-md:px-3 max-md:py-2';

const cell = 'h-8 py-0 text-left font-normal max-md:h-auto max-md:p-0';

export const CELL = {
  state: `${cell} pl-3 max-md:col-start-1 max-md:row-start-2`,
  name: `${cell} max-md:col-start-1 max-md:row-start-1`,
  schedule: `${cell} pl-3 text-muted max-md:col-start-1 max-md:row-start-3 max-md:empty:hidden`,
  since: `${cell} pl-3 text-right text-muted group-has-data-asking:text-transparent max-md:hidden`,
  pid: `${cell} overflow-hidden text-right text-muted group-has-data-asking:text-transparent max-lg:whitespace-nowrap max-md:hidden lg:pl-3`,
  actions: `${cell} relative pr-2 pl-3 max-md:col-start-2 max-md:row-span-3 max-md:row-start-1 max-md:has-data-asking:col-span-2 max-md:has-data-asking:col-start-1 max-md:has-data-asking:row-span-1 max-md:has-data-asking:row-start-4 max-md:has-data-asking:pt-2`,
} as const;
