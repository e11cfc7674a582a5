/**
 * The columns of a host's table, the same in all of them so that they line up down the page. Below 768 px a row is
 * a card: name and time on the first line, state and pid on the second, actions on the third.
 */
export const ROW =
  'border-t border-line first:border-t-0 hover:bg-raised/50 max-md:grid max-md:grid-cols-[1fr_auto] max-md:gap-x-3 max-md:gap-y-0.5 max-md:p-3';

const cell = 'h-8 py-0 text-left font-normal max-md:h-auto max-md:p-0';

export const CELL = {
  state: `${cell} w-[13.5rem] pl-3 max-md:order-3 max-md:w-auto`,
  name: `${cell} max-md:order-1`,
  schedule: `${cell} w-36 pl-3 text-muted max-lg:w-28 max-md:order-5 max-md:col-span-2 max-md:w-auto max-md:empty:hidden`,
  since: `${cell} w-20 pl-3 text-right text-muted max-md:order-2 max-md:w-auto`,
  pid: `${cell} w-28 pl-3 text-right text-muted max-md:order-4 max-md:w-auto`,
  actions: `${cell} w-72 pr-2 pl-3 max-lg:w-56 max-md:order-6 max-md:col-span-2 max-md:w-auto max-md:pt-2 max-md:empty:hidden`,
} as const;
